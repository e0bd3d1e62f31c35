package dev.rapport.jar;

import dev.rapport.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the jar takes from its start until it answers that it is healthy, as it is and prepared. */
class StartBench {

    private static final int FOLDERS = 3;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void startToHealthy() throws IOException, InterruptedException {
        double[] empty = new double[FOLDERS];
        double[] existing = new double[FOLDERS];
        double[] preparedEmpty = new double[FOLDERS];
        double[] preparedExisting = new double[FOLDERS];
        double[] quickestEmpty = new double[FOLDERS];
        double[] quickestExisting = new double[FOLDERS];
        for (int at = 0; at < FOLDERS; at++) {
            Path own = Files.createDirectory(folder.resolve("folder-" + at));
            Launch plainly = Launch.from(own).plainly();
            empty[at] = started(plainly);
            existing[at] = started(plainly);
            Path other = Files.createDirectory(folder.resolve("prepared-" + at));
            Launch quickly = Launch.from(other).plainly().prepared();
            preparedEmpty[at] = started(quickly);
            preparedExisting[at] = started(quickly);
            Path third = Files.createDirectory(folder.resolve("compiling-less-" + at));
            Launch compilingLess = Launch.from(third).prepared();
            quickestEmpty[at] = started(compilingLess);
            quickestExisting[at] = started(compilingLess);
        }
        Figures.timed("start to healthy on an empty folder", 15_000, empty);
        Figures.timed("start to healthy on an existing folder", 10_000, existing);
        Figures.timed("the same of a prepared jar, empty folder", 15_000, preparedEmpty);
        Figures.timed("the same of a prepared jar, existing folder", 10_000, preparedExisting);
        Figures.timed("prepared, the JVM compiling less, empty folder", 15_000, quickestEmpty);
        Figures.timed("prepared, the JVM compiling less, existing folder", 10_000, quickestExisting);
    }

    private static double started(Launch launch) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Running rapport = launch.start()) {
            rapport.asAnybody().get("/actuator/health").expect(200);
            double millis = (System.nanoTime() - start) / 1e6;
            rapport.stop();
            return millis;
        }
    }
}
