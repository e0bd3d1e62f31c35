package dev.rapport.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nested maps and lists addressed by path; a step into a list is its index. */
final class Tree {
    private final Map<String, @Nullable Object> root;

    Tree(Map<?, ?> values) {
        root = Plain.map(values);
    }

    Map<String, @Nullable Object> root() {
        return root;
    }

    @Nullable
    Object get(List<String> path) {
        Object at = root;
        for (String step : path) {
            at = below(at, step);
        }
        return at;
    }

    boolean has(List<String> path) {
        return get(holder(path)) instanceof Map<?, ?> map && map.containsKey(last(path));
    }

    /** Sets a value, making the maps on the way; a value in the way that is no map or list gives way. */
    void put(List<String> path, @Nullable Object value) {
        Object at = root;
        for (String step : holder(path)) {
            Object next = below(at, step);
            if (!(next instanceof Map) && !(next instanceof List)) {
                next = new LinkedHashMap<String, Object>();
                write(at, step, next);
            }
            at = next;
        }
        write(at, last(path), value);
    }

    /** Removes a value and the maps that this leaves empty, as form-js does. */
    void remove(List<String> path) {
        if (get(holder(path)) instanceof Map<?, ?> map) {
            map.remove(last(path));
            boolean prune = map.isEmpty() && path.size() > 1;
            if (prune && get(holder(holder(path))) instanceof Map<?, ?>) {
                remove(holder(path));
            }
        }
    }

    private static List<String> holder(List<String> path) {
        return path.subList(0, path.size() - 1);
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static @Nullable Object below(@Nullable Object at, String step) {
        if (at instanceof List<?> list) {
            int index = step.matches("[0-9]{1,5}") ? Integer.parseInt(step) : list.size();
            return index < list.size() ? list.get(index) : null;
        }
        return at instanceof Map<?, ?> map ? map.get(step) : null;
    }

    @SuppressWarnings("unchecked") // every map in here was made by Plain or put, keyed by strings
    private static void write(Object at, String step, @Nullable Object value) {
        if (at instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(step, value);
        }
    }
}
