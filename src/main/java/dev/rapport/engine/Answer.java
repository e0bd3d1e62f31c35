package dev.rapport.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checked values of a form, read with types. */
final class Answer {

    private final Map<?, ?> values;

    private Answer(Map<?, ?> values) {
        this.values = values;
    }

    static Answer of(@Nullable Object values) {
        return new Answer(values instanceof Map<?, ?> given ? given : Map.of());
    }

    /** All of it, by field. */
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        values.forEach((field, value) -> all.put(String.valueOf(field), value));
        return all;
    }

    @Nullable
    String textOrNone(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    @Nullable
    Object valueOrNone(String field) {
        return values.get(field);
    }

    /** Empty where nothing was given. */
    String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    int number(String field) {
        return values.get(field) instanceof Number number ? number.intValue() : 0;
    }

    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    @Nullable
    LocalDate dateOrNone(String field) {
        return text(field).isEmpty() ? null : date(field);
    }

    /** Of a field that a form need not have: nothing where it has none. */
    List<String> textsOrNone(String field) {
        return texts(field);
    }

    List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
