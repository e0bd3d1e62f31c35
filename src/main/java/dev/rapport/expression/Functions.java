package dev.rapport.expression;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the functions of an expression give, here and in the engine alike. */
public final class Functions {

    private Functions() {}

    /**
     * How many elements a list has, or how many characters a text; none where there is nothing.
     *
     * @throws ExpressionFailed if it is neither
     */
    public static long size(@Nullable Object of) {
        if (of == null) {
            return 0;
        }
        if (of instanceof Collection<?> list) {
            return list.size();
        }
        if (of instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        throw new ExpressionFailed("size() counts what is in a list or a text, not in " + Coercion.kind(of) + ".");
    }

    /**
     * Whether the list has that element: numbers by their amount, all else of the same kind. Nothing contains nothing.
     *
     * @throws ExpressionFailed if the first is no list
     */
    public static boolean contains(@Nullable Object list, @Nullable Object value) {
        if (list == null) {
            return false;
        }
        if (list instanceof Collection<?> elements) {
            return elements.stream().anyMatch(element -> same(element, value));
        }
        throw new ExpressionFailed("contains() looks into a list, not into " + Coercion.kind(list) + ".");
    }

    /** The day where the clock hangs, such as {@code 2026-11-30}: texts of this form compare in the order of days. */
    public static String today(Clock clock) {
        return LocalDate.now(clock).toString();
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number second) {
            boolean finite = isFinite(number) && isFinite(second);
            return finite
                    ? amount(number).compareTo(amount(second)) == 0
                    : Double.compare(number.doubleValue(), second.doubleValue()) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal amount(Number number) {
        return new BigDecimal(number.toString());
    }
}
