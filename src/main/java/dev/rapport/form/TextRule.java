package dev.rapport.form;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text is readable, keeps to its lengths and its pattern, and is bounded where the schema sets no bound. */
final class TextRule implements Rule {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000);

    @Override
    public Reading read(Question question, Object given) throws FeelFailed {
        if (!(given instanceof String text)) {
            return Reading.refused(question.says("must be text."));
        }
        if (!Text.readable(text)) {
            return Reading.refused(question.says("must not hold control characters."));
        }
        BigDecimal asked = question.bound("maxLength");
        BigDecimal most = asked == null ? LONGEST : asked;
        if (longer(text.length(), most.max(LONGEST))) {
            return Reading.refused(question.says(atMost(most, text.length())));
        }
        String kept = question.kind() == Kind.TEXTFIELD ? Text.onOneLine(text) : text;
        return new Reading(kept, complaints(question, most, kept).toList());
    }

    private static Stream<String> complaints(Question question, BigDecimal most, String text) throws FeelFailed {
        int length = Text.trimmedLength(text);
        String tooLong = longer(length, most) ? question.says(atMost(most, length)) : null;
        return Stream.of(tooShort(question, length), tooLong, Shape.wrong(question, text))
                .filter(Objects::nonNull);
    }

    private static boolean longer(int length, BigDecimal most) {
        return BigDecimal.valueOf(length).compareTo(most) > 0;
    }

    private static @Nullable String tooShort(Question question, int length) throws FeelFailed {
        BigDecimal least = question.bound("minLength");
        return least == null || BigDecimal.valueOf(length).compareTo(least) >= 0
                ? null
                : question.says("must have at least " + Shown.count(least, "character") + "; " + were(length));
    }

    private static String atMost(BigDecimal most, int length) {
        return "must have at most " + Shown.count(most, "character") + "; " + were(length);
    }

    private static String were(int length) {
        return length + (length == 1 ? " was given." : " were given.");
    }
}
