package dev.rapport.jar;

import dev.rapport.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the jar takes from its start until it answers that it is healthy. */
class StartBench {

    private static final int FOLDERS = 3;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void startToHealthy() throws IOException, InterruptedException {
        double[] empty = new double[FOLDERS];
        double[] existing = new double[FOLDERS];
        for (int at = 0; at < FOLDERS; at++) {
            Path own = Files.createDirectory(folder.resolve("folder-" + at));
            empty[at] = started(own);
            existing[at] = started(own);
        }
        Figures.timed("start to healthy on an empty folder", 15_000, empty);
        Figures.timed("start to healthy on an existing folder", 10_000, existing);
    }

    private static double started(Path own) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Running rapport = Launch.from(own).plainly().start()) {
            rapport.asAnybody().get("/actuator/health").expect(200);
            double millis = (System.nanoTime() - start) / 1e6;
            rapport.stop();
            return millis;
        }
    }
}
