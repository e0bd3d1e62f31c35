package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.bench.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a large model takes to check. */
class CheckBench {

    private static final int WARMING_UP = 20;
    private static final int TIMES = 21;
    private static final int PROCESSES = 5;

    @Test
    void fiveHundredElementsWarm() throws Exception {
        List<Artefact> model = LargeModel.of(500);
        Library library = Bundle.library();
        repeated(
                WARMING_UP, () -> assertThat(Bundle.CHECK.check(model, library)).isEmpty());
        Figures.timed(
                "check of 500 elements, warm",
                1000,
                repeated(
                        TIMES,
                        () -> assertThat(Bundle.CHECK.check(model, library)).isEmpty()));
    }

    @Test
    void fiveHundredElementsCold() throws Exception {
        double[] millis = new double[PROCESSES];
        for (int at = 0; at < PROCESSES; at++) {
            millis[at] = inAProcessOfItsOwn();
        }
        Figures.timed("check of 500 elements, first of a process", 1000, millis);
    }

    @Test
    void thirtyMegabytes() throws Exception {
        List<Artefact> model = List.of(new Artefact("large.bpmn", new byte[30 << 20]));
        Figures.timed(
                "refusal of 30 MB",
                1000,
                repeated(
                        TIMES,
                        () -> assertThat(Bundle.CHECK.check(model, Library.EMPTY))
                                .extracting(Finding::rule)
                                .containsExactly("too-large")));
    }

    private static double[] repeated(int times, Runnable work) {
        double[] millis = new double[times];
        for (int at = 0; at < times; at++) {
            long start = System.nanoTime();
            work.run();
            millis[at] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static double inAProcessOfItsOwn() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx600m", ColdCheck.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("exit of the check").isZero();
        return Double.parseDouble(printed.strip().lines().reduce("", (first, last) -> last));
    }
}
