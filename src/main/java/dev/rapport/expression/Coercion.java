package dev.rapport.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of values of different kinds: Jakarta Expression Language 4.0, sections 1.8 and 1.23, as the engine does it. */
final class Coercion {

    private static final List<Class<?>> DECIMALS = List.of(Float.class, Double.class);
    private static final List<Class<?>> INTEGERS = List.of(Byte.class, Short.class, Integer.class, Long.class);

    private Coercion() {}

    static boolean toBoolean(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean holds) {
            return holds;
        }
        if (value instanceof String text) {
            return Boolean.parseBoolean(text);
        }
        throw new ExpressionFailed("Neither true nor false: " + kind(value) + ".");
    }

    static String toText(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null) {
            return false;
        }
        Function<Object, ? extends Comparable<?>> number = commonNumber(left, right);
        if (number != null) {
            return number.apply(left).equals(number.apply(right));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return toBoolean(left) == toBoolean(right);
        }
        if (left instanceof String || right instanceof String) {
            return toText(left).equals(toText(right));
        }
        return left.equals(right);
    }

    /** Less than 0 where the left comes first, more than 0 where the right does. */
    static int order(Object left, Object right) {
        Function<Object, ? extends Comparable<?>> number = commonNumber(left, right);
        if (number != null) {
            return ordered(number.apply(left), number.apply(right));
        }
        if (left instanceof String || right instanceof String) {
            return toText(left).compareTo(toText(right));
        }
        if (left instanceof Comparable<?> comparable) {
            return compared(comparable, right);
        }
        if (right instanceof Comparable<?> comparable) {
            return -compared(comparable, left);
        }
        throw incomparable(left, right, null);
    }

    /** What a value is, for a sentence. */
    static String kind(Object value) {
        if (value instanceof Collection<?>) {
            return "a list";
        }
        if (value instanceof Number) {
            return "the number " + value;
        }
        if (value instanceof Boolean) {
            return "the answer " + value;
        }
        return value instanceof String ? "a text" : "a value of another kind";
    }

    private static @Nullable Function<Object, ? extends Comparable<?>> commonNumber(Object left, Object right) {
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return Coercion::toBigDecimal;
        }
        if (DECIMALS.contains(left.getClass()) || DECIMALS.contains(right.getClass())) {
            return Coercion::toDouble;
        }
        if (left instanceof BigInteger || right instanceof BigInteger) {
            return Coercion::toBigInteger;
        }
        return INTEGERS.contains(left.getClass()) || INTEGERS.contains(right.getClass()) ? Coercion::toLong : null;
    }

    /** What is not a number, such as the text “NaN”, is neither before nor after any. */
    private static int ordered(Comparable<?> left, Comparable<?> right) {
        if (left instanceof Double one && right instanceof Double other) {
            return one < other ? -1 : one > other ? 1 : 0;
        }
        return compared(left, right);
    }

    @SuppressWarnings("unchecked")
    private static int compared(Comparable<?> left, Object right) {
        try {
            return ((Comparable<Object>) left).compareTo(right);
        } catch (ClassCastException cause) {
            throw incomparable(left, right, cause);
        }
    }

    private static Long toLong(Object value) {
        return value instanceof Number number ? (Long) number.longValue() : parsed(value, Long::valueOf);
    }

    private static Double toDouble(Object value) {
        return value instanceof Number number ? (Double) number.doubleValue() : parsed(value, Double::valueOf);
    }

    private static BigInteger toBigInteger(Object value) {
        if (value instanceof BigInteger number) {
            return number;
        }
        if (value instanceof BigDecimal number) {
            return number.toBigInteger();
        }
        return value instanceof Number number ? BigInteger.valueOf(number.longValue()) : parsed(value, BigInteger::new);
    }

    private static BigDecimal toBigDecimal(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        return value instanceof Number number ? new BigDecimal(number.doubleValue()) : parsed(value, BigDecimal::new);
    }

    /** A text as a number: one without characters is 0. */
    private static <T> T parsed(Object value, Function<String, T> parse) {
        if (!(value instanceof String text)) {
            throw new ExpressionFailed("A number does not compare with " + kind(value) + ".");
        }
        try {
            return parse.apply(text.isEmpty() ? "0" : text);
        } catch (NumberFormatException cause) {
            throw new ExpressionFailed("A number does not compare with a text that is none.", cause);
        }
    }

    private static ExpressionFailed incomparable(Object left, Object right, @Nullable Throwable cause) {
        String message = "One is neither before nor after the other: " + kind(left) + " and " + kind(right) + ".";
        return cause == null ? new ExpressionFailed(message) : new ExpressionFailed(message, cause);
    }
}
