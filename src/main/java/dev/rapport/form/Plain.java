package dev.rapport.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies values into one shape, in which equal values are equal: Long or BigDecimal, string, boolean, list, map. */
final class Plain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONG_DIGITS = 18;

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    static @Nullable Object of(JsonNode node) {
        return node.isNumber() ? number(node.decimalValue()) : of(JSON.convertValue(node, Object.class));
    }

    static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), of(value)));
        return copy;
    }

    static boolean finite(Number number) {
        return Double.isFinite(number.doubleValue()) || number instanceof BigDecimal;
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static @Nullable Object number(Number number) {
        if (!finite(number)) {
            return null;
        }
        BigDecimal exact = decimal(number).stripTrailingZeros();
        boolean whole = exact.scale() <= 0 && (long) exact.precision() - exact.scale() <= LONG_DIGITS;
        return whole ? (Object) exact.longValueExact() : exact;
    }
}
