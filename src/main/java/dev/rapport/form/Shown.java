package dev.rapport.form;

import java.math.BigDecimal;

/** How a message quotes a value: short, on one line. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String text(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        boolean cut = line.codePointCount(0, line.length()) > LONGEST;
        return "“" + (cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line) + "”";
    }

    static String value(Object value) {
        if (value instanceof BigDecimal exact) {
            boolean isLong = exact.precision() > LONGEST || Math.abs((long) exact.scale()) > LONGEST;
            return isLong ? exact.toString() : exact.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof String text ? text(text) : "the value given";
    }

    static String count(BigDecimal count, String noun) {
        return value(count) + " " + noun + (count.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }
}
