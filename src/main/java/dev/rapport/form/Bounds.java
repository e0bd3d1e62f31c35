package dev.rapport.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a submission that is too large, too deep or holds a number beyond 100 digits, before anything else runs. */
final class Bounds {
    private static final int MOST_VALUES = 10_000;
    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 100;

    private int seen;

    static void check(Map<String, @Nullable Object> values) {
        new Bounds().visit(values, 0);
    }

    private void visit(@Nullable Object value, int depth) {
        seen++;
        if (seen > MOST_VALUES) {
            throw new Refused("The submission must hold at most 10,000 values.");
        }
        if (depth > DEEPEST) {
            throw new Refused("The submission must be nested at most 16 levels deep.");
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> visit(item, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> visit(item, depth + 1));
        } else if (value instanceof Number number && !sensible(number)) {
            throw new Refused("The submission must hold no number of more than 100 digits.");
        }
    }

    private static boolean sensible(Number number) {
        if (!Plain.finite(number)) {
            return false;
        }
        BigDecimal exact = Plain.decimal(number);
        return exact.precision() <= MOST_DIGITS && exact.scale() <= MOST_DIGITS * 4 && exact.scale() >= -MOST_DIGITS;
    }
}
