package dev.rapport.organization;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with imported rows; keeps the first {@value #MOST} and counts the rest. */
final class Complaints {

    static final int MOST = 500;
    private static final int VALUE_SHOWN = 80;

    private final List<FieldProblem> kept = new ArrayList<>();
    private int all;

    void add(String file, long line, String column, @Nullable String value, String reason) {
        all++;
        if (kept.size() < MOST) {
            String pointer = "/" + file + "/" + line + (column.isEmpty() ? "" : "/" + column);
            String where = file + ", line " + line + (column.isEmpty() ? "" : ", " + column) + ": ";
            FieldProblem.InFile inFile =
                    new FieldProblem.InFile(file, line, column, value == null ? null : shown(value), reason);
            kept.add(new FieldProblem(pointer, where + reason, inFile));
        }
    }

    boolean any() {
        return all > 0;
    }

    /** @throws Refused when there was any complaint */
    void refuseIfAny() {
        if (any()) {
            kept.sort(java.util.Comparator.comparing(
                            (FieldProblem problem) -> inFile(problem).file())
                    .reversed()
                    .thenComparing(problem -> inFile(problem).line()));
            throw Refused.invalid(sentence(), kept);
        }
    }

    private String sentence() {
        String count = all == 1 ? "One value needs" : all + " values need";
        String first = all > MOST ? " The first " + MOST + " are named." : "";
        return count + " a correction. Nothing was imported." + first;
    }

    private static FieldProblem.InFile inFile(FieldProblem problem) {
        return java.util.Objects.requireNonNull(problem.inFile());
    }

    private static String shown(String value) {
        String printable = value.codePoints()
                .limit(VALUE_SHOWN)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() < value.length() ? printable + "…" : printable;
    }
}
