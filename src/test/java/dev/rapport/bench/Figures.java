package dev.rapport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a benchmark found: printed, and appended as rows of a table to {@code target/bench.md}. */
public final class Figures {

    private static final Path KEPT = Path.of("target", "bench.md");
    private static boolean begun;

    private Figures() {}

    /** @param millis one figure for each repetition, in milliseconds */
    public static void timed(String what, double target, double... millis) {
        row(what, "median " + spread(millis) + " ms", "", "", number(target) + " ms");
    }

    /**
     * Two things that were measured in turn: their medians, and the median of the ratios pair by pair.
     *
     * @param unit what the figures count
     * @param target of the ratio, or none
     */
    static void compared(String what, String unit, double[] ours, double[] theirs, double[] ratios, String target) {
        row(what, spread(ours) + " " + unit, spread(theirs) + " " + unit, spread(ratios), target);
    }

    /** How many times as much each of ours is as its partner. */
    static double[] ratios(double[] ours, double[] theirs) {
        return IntStream.range(0, ours.length)
                .mapToDouble(at -> ours[at] / theirs[at])
                .toArray();
    }

    static void row(String what, String ours, String theirs, String ratio, String target) {
        say("| " + String.join(" | ", what, ours, theirs, ratio, target) + " |");
    }

    private static synchronized void say(String line) {
        System.out.println("[bench] " + line);
        try {
            Files.createDirectories(KEPT.toAbsolutePath().getParent());
            Files.writeString(KEPT, (begun ? "" : head()) + line + "\n", UTF_8, CREATE, APPEND);
            begun = true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String head() {
        return "\n" + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature()
                + "\n\n| what | Rapport | compared with | ratio | target |\n|---|---|---|---|---|\n";
    }

    private static String spread(double... values) {
        return number(median(values)) + " ("
                + number(Arrays.stream(values).min().orElseThrow()) + " to "
                + number(Arrays.stream(values).max().orElseThrow()) + ")";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 20 ? "%.2f" : "%.0f", value);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
