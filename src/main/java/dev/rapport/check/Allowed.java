package dev.rapport.check;

import dev.rapport.markup.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one kind of element may hold. */
final class Allowed {

    private final Map<Name, Value> attributes = new HashMap<>();
    private final Map<Name, Allowed> children = new HashMap<>();
    private final Set<Name> needed = new HashSet<>();
    private @Nullable Value text;

    Allowed may(Value value, String... names) {
        for (String name : names) {
            attributes.put(Bpmn.attribute(name), value);
        }
        return this;
    }

    Allowed must(Value value, String... names) {
        for (String name : names) {
            needed.add(Bpmn.attribute(name));
        }
        return may(value, names);
    }

    Allowed holds(String child, Allowed allowed) {
        children.put(Bpmn.element(child), allowed);
        return this;
    }

    /** What stands between its tags, beside other elements. */
    Allowed says(Value allowed) {
        this.text = allowed;
        return this;
    }

    Map<Name, Value> attributes() {
        return attributes;
    }

    Map<Name, Allowed> children() {
        return children;
    }

    Set<Name> needed() {
        return needed;
    }

    @Nullable
    Value text() {
        return text;
    }
}
