package dev.rapport.testing;

import java.util.ArrayList;
import java.util.List;

/** What comparison and the functions mean, told a second time: small, plain, and with nothing of what it tests. */
public final class Meant {

    private Meant() {}

    /** There is no value. */
    public static final class Nothing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static boolean holds(Object value) {
        if (value == null || value instanceof String) {
            return "true".equalsIgnoreCase((String) value);
        }
        return need(value instanceof Boolean) && (Boolean) value;
    }

    static String text(Object value) {
        return value == null ? "" : "" + value;
    }

    static boolean empty(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    static long size(Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        return value == null
                ? 0
                : ((String) orNothing(value, String.class)).codePoints().count();
    }

    static boolean contains(Object list, Object value) {
        if (list == null) {
            return false;
        }
        List<Object> elements = new ArrayList<>((List<?>) orNothing(list, List.class));
        return value instanceof Number number
                ? elements.stream()
                        .anyMatch(one -> one instanceof Number && amount(one).equals(amount(number)))
                : elements.contains(value);
    }

    private static String amount(Object number) {
        return number.toString().replaceFirst("\\.0$", "");
    }

    static boolean same(Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof Double || other instanceof Double) {
            return Double.compare(decimal(one), decimal(other)) == 0;
        }
        if (one instanceof Number || other instanceof Number) {
            return whole(one) == whole(other);
        }
        if (one instanceof Boolean || other instanceof Boolean) {
            return holds(one) == holds(other);
        }
        if (one instanceof String || other instanceof String) {
            return text(one).equals(text(other));
        }
        return one.equals(other);
    }

    static boolean before(Object one, Object other) {
        if (one == null || other == null || one == other) {
            return false;
        }
        if (one instanceof Double || other instanceof Double) {
            return decimal(one) < decimal(other);
        }
        if (one instanceof Number || other instanceof Number) {
            return whole(one) < whole(other);
        }
        if (one instanceof String || other instanceof String) {
            return text(one).compareTo(text(other)) < 0;
        }
        need(one instanceof Boolean && other instanceof Boolean);
        return other.equals(true) && one.equals(false);
    }

    static boolean notAfter(Object one, Object other) {
        if (one == other) {
            return true;
        }
        return one != null && other != null && !before(/* one= */ other, /* other= */ one);
    }

    private static double decimal(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(digits(value));
    }

    private static long whole(Object value) {
        return value instanceof Number number ? number.longValue() : Long.parseLong(digits(value));
    }

    /** A text that is a number, in the end; the caller's failure to read one is no value either. */
    private static String digits(Object value) {
        String text = (String) orNothing(value, String.class);
        return text.isEmpty() ? "0" : text;
    }

    private static Object orNothing(Object value, Class<?> kind) {
        need(kind.isInstance(value));
        return value;
    }

    private static boolean need(boolean given) {
        if (!given) {
            throw new Nothing();
        }
        return true;
    }
}
