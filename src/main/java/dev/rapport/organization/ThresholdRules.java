package dev.rapport.organization;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads values of thresholds as somebody brings them, in a call or typed on a page, and names all that is wrong. */
public final class ThresholdRules {

    private static final int MOST_UNITS = 500;

    private final Predicate<String> mayBeNamed;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param mayBeNamed whether a unit with that key may be named */
    public ThresholdRules(Predicate<String> mayBeNamed) {
        this.mayBeNamed = mayBeNamed;
    }

    /**
     * By name; what is not named is left as it is.
     *
     * @throws Refused naming each bad value, at {@code /values/} and its name
     */
    public Map<Threshold, String> check(@Nullable Map<String, @Nullable Object> brought) {
        Map<Threshold, String> values = new EnumMap<>(Threshold.class);
        if (brought == null || brought.isEmpty()) {
            throw Refused.invalid("/values", "Name at least one value, such as “ballot-days”.");
        }
        brought.forEach((name, given) -> Threshold.of(name)
                .ifPresentOrElse(
                        threshold -> read("/values/" + name, threshold, given)
                                .ifPresent(value -> values.put(threshold, value)),
                        () -> problems.add(new FieldProblem("/values", "There is no value called “" + name + "”."))));
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return values;
    }

    /** @throws Refused naming what is wrong with it */
    public String check(String pointer, Threshold threshold, @Nullable Object given) {
        return read(pointer, threshold, given).orElseThrow(() -> Refused.invalid(problems));
    }

    private Optional<String> read(String pointer, Threshold threshold, @Nullable Object given) {
        if (threshold.namesUnits()) {
            return units(pointer, given);
        }
        String text = given == null ? "" : given.toString().strip();
        Optional<String> value = threshold.number(text);
        if (value.isEmpty()) {
            problems.add(new FieldProblem(
                    pointer,
                    "“" + threshold.title() + "” is a "
                            + (threshold.measure() == Threshold.Measure.LEVELS ? "" : "whole ") + "number "
                            + threshold.range() + "; " + (text.isEmpty() ? "nothing" : "“" + shortened(text) + "”")
                            + " was given."));
        }
        return value;
    }

    private Optional<String> units(String pointer, @Nullable Object given) {
        TreeSet<String> named = new TreeSet<>();
        if (given instanceof List<?> list && list.size() <= MOST_UNITS) {
            list.forEach(one -> named.add(String.valueOf(one)));
        } else if (given != null && !given.toString().isBlank()) {
            problems.add(new FieldProblem(
                    pointer, "“" + Threshold.VETOES.title() + "” is a list of keys of units, or an empty one."));
            return Optional.empty();
        }
        List<String> unknown =
                named.stream().filter(unit -> !mayBeNamed.test(unit)).toList();
        unknown.forEach(unit -> problems.add(
                new FieldProblem(pointer, "There is no unit “" + shortened(unit) + "” that could be named here.")));
        return unknown.isEmpty() ? Optional.of(String.join(",", named)) : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
