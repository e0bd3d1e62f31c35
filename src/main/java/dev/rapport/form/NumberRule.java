package dev.rapport.form;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A number keeps to its digits, its increment and its bounds; exact decimal arithmetic, as in form-js. */
final class NumberRule implements Rule {
    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,2})?");

    @Override
    public Reading read(Question question, Object given) throws FeelFailed {
        BigDecimal number = numberIn(question, given);
        if (number == null) {
            return Reading.refused(question.says(wanted(question)));
        }
        List<String> complaints = new ArrayList<>();
        Stream.of(digits(question, number), increment(question, number), min(question, number), max(question, number))
                .filter(Objects::nonNull)
                .forEach(wrong -> complaints.add(question.says(wrong + "; " + Shown.value(number) + " was given.")));
        return new Reading(given, complaints);
    }

    private static @Nullable BigDecimal numberIn(Question question, Object given) {
        if (asText(question)) {
            return given instanceof String text && WRITTEN.matches(text) ? new BigDecimal(text) : null;
        }
        return given instanceof Number number ? Plain.decimal(number) : null;
    }

    private static boolean asText(Question question) {
        return question.node().path("serializeToString").asBoolean(false);
    }

    private static String wanted(Question question) {
        String number = question.node().path("decimalDigits").asInt(-1) == 0 ? "a whole number" : "a number";
        return "must be " + number + (asText(question) ? " written as text." : ".");
    }

    private static @Nullable String digits(Question question, BigDecimal number) {
        int most = question.node().path("decimalDigits").asInt(-1);
        if (most < 0 || number.stripTrailingZeros().scale() <= most) {
            return null;
        }
        return most == 0
                ? "must be a whole number"
                : "must have at most " + Shown.count(BigDecimal.valueOf(most), "decimal digit");
    }

    private static @Nullable String increment(Question question, BigDecimal number) throws FeelFailed {
        BigDecimal step = question.number(question.node().path("increment"));
        if (step == null || step.signum() == 0) {
            return null;
        }
        return number.remainder(step).signum() == 0 ? null : "must be a multiple of " + Shown.value(step);
    }

    private static @Nullable String min(Question question, BigDecimal number) throws FeelFailed {
        BigDecimal least = question.bound("min");
        return least == null || number.compareTo(least) >= 0 ? null : "must be " + Shown.value(least) + " or more";
    }

    private static @Nullable String max(Question question, BigDecimal number) throws FeelFailed {
        BigDecimal most = question.bound("max");
        return most == null || number.compareTo(most) <= 0 ? null : "must be " + Shown.value(most) + " or less";
    }
}
