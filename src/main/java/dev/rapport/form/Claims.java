package dev.rapport.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of names that a form's fields claim; like form-js, it refuses a name claimed twice. */
final class Claims {
    private enum Held {
        BRANCH,
        ROWS,
        LEAF
    }

    private final Map<String, Claims> below = new LinkedHashMap<>();
    private Held held = Held.BRANCH;

    static Claims of(List<Field> fields) {
        Claims root = new Claims();
        root.claimAll(fields);
        return root;
    }

    private void claimAll(List<Field> fields) {
        for (Field field : fields) {
            claim(field).claimAll(field.children());
        }
    }

    private Claims claim(Field field) {
        Claims at = this;
        boolean fresh = false;
        for (String step : field.path()) {
            fresh = !at.below.containsKey(step);
            at = at.below.computeIfAbsent(step, missing -> new Claims());
            if (!fresh && at.held != Held.BRANCH) {
                throw new FormUnreadable(twice(field));
            }
        }
        return at.taken(field, fresh);
    }

    private Claims taken(Field field, boolean fresh) {
        if (field.kind() == Kind.SHOWN || field.kind() == Kind.GROUP) {
            return this;
        }
        if (!fresh) {
            throw new FormUnreadable(twice(field));
        }
        held = field.kind().keyed() ? Held.LEAF : Held.ROWS;
        return this;
    }

    private static String twice(Field field) {
        return "“" + String.join(".", field.path()) + "” is used by two components of the form.";
    }

    @Nullable
    Claims step(String name) {
        return below.get(name);
    }

    boolean leaf() {
        return held == Held.LEAF;
    }

    boolean rows() {
        return held == Held.ROWS;
    }
}
