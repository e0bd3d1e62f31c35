package dev.rapport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a benchmark found: printed, and appended to {@code target/bench.txt}. */
public final class Figures {

    private static final Path KEPT = Path.of("target", "bench.txt");

    private Figures() {}

    /** @param millis one figure for each repetition, in milliseconds */
    public static void timed(String what, double target, double... millis) throws IOException {
        say(String.format(
                Locale.ROOT,
                "%s: median %.1f ms, of %d between %.1f and %.1f, target %.0f",
                what,
                median(millis),
                millis.length,
                Arrays.stream(millis).min().orElseThrow(),
                Arrays.stream(millis).max().orElseThrow(),
                target));
    }

    private static void say(String line) throws IOException {
        System.out.println("[bench] " + line);
        Files.createDirectories(KEPT.toAbsolutePath().getParent());
        Files.writeString(KEPT, line + "\n", UTF_8, CREATE, APPEND);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
