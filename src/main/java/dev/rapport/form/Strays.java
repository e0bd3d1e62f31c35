package dev.rapport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what was given under names that are no field of the form, except beneath what is hidden. */
final class Strays {
    private static final int MOST_NAMED = 20;

    private final List<Slot> slots;
    private final Settled settled;
    private final List<FieldError> found = new ArrayList<>();

    Strays(List<Slot> slots, Settled settled) {
        this.slots = slots;
        this.settled = settled;
    }

    List<FieldError> in(Tree given, Claims claims) {
        walk(given.root(), claims, List.of());
        return found.subList(0, Math.min(found.size(), MOST_NAMED));
    }

    private void walk(@Nullable Object value, Claims claims, List<String> path) {
        if (value == null || claims.leaf() || !anyShown(path)) {
            return;
        }
        if (claims.rows()) {
            walkRows(value, claims, path);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> enter(String.valueOf(key), below, claims, path));
        } else {
            found.add(FieldError.at(path, "“" + String.join(".", path) + "” must hold fields of its own."));
        }
    }

    private void walkRows(Object value, Claims claims, List<String> path) {
        if (value instanceof List<?> rows && rows.size() <= Slots.MOST_ROWS) {
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row) instanceof Map<?, ?> fields) {
                    List<String> here = longer(path, String.valueOf(row));
                    fields.forEach((key, below) -> enter(String.valueOf(key), below, claims, here));
                }
            }
        }
    }

    private void enter(String key, @Nullable Object below, Claims claims, List<String> path) {
        Claims claimed = claims.step(key);
        List<String> here = longer(path, key);
        if (claimed == null) {
            found.add(FieldError.at(here, Shown.text(key) + " is not a field of this form."));
        } else {
            walk(below, claimed, here);
        }
    }

    private boolean anyShown(List<String> path) {
        return path.isEmpty() || slots.stream().anyMatch(slot -> settled.shows(slot) && begins(slot.path(), path));
    }

    private static boolean begins(List<String> path, List<String> start) {
        return path.size() >= start.size() && Objects.equals(path.subList(0, start.size()), start);
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
