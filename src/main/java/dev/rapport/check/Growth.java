package dev.rapport.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a value can become where each computes with the one before: ten texts that each hold the one before twice
 * make a thousand. One expression alone grows no more than it is long.
 */
final class Growth {

    private static final double MOST = 10_000;
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 100;
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(
            "(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]*+(?:\\s*\\.\\s*[A-Za-z_][A-Za-z0-9_]*+)*+(?!\\s*\\()");

    /** What computes: its own factor, and what it computes with. */
    record Computed(double factor, Set<String> uses) {}

    private final Map<String, Computed> all;
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Growth(Map<String, Computed> all) {
        this.all = all;
    }

    /** By how much a value grows at most; infinite where it computes with itself. */
    double of(String name) {
        Computed computed = all.get(name);
        if (computed == null) {
            return 1;
        }
        Double before = known.get(name);
        if (before != null) {
            return before;
        }
        if (open.size() > DEEPEST) {
            return Double.MAX_VALUE;
        }
        if (!open.add(name)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = computed.uses().stream().mapToDouble(this::of).max().orElse(1);
        open.remove(name);
        double growth = computed.factor() * Math.max(1, largest);
        known.put(name, growth);
        return growth;
    }

    static boolean tooMuch(double growth) {
        return growth > MOST;
    }

    /** How often an expression can put one value into another: once, and once more for each sign that joins. */
    static double factor(String expression) {
        String bare = bare(expression);
        return 1 + bare.chars().filter(letter -> "+*,".indexOf(letter) >= 0).count();
    }

    /** The names that an expression reads, each as its steps. */
    static List<List<String>> names(String expression) {
        List<List<String>> names = new ArrayList<>();
        Matcher found = NAME.matcher(bare(expression));
        while (found.find()) {
            names.add(List.of(found.group().split("\\s*\\.\\s*")));
        }
        return names;
    }

    private static String bare(String expression) {
        if (expression.length() > LONGEST) {
            return ""; // refused already, as no FEEL may be that long
        }
        return QUOTED.matcher(expression).replaceAll("\"\"");
    }
}
