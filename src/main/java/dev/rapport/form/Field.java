package dev.rapport.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a schema; its path is relative to the group or row that holds it. */
record Field(Kind kind, JsonNode node, List<String> path, List<Field> children) {
    static List<Field> within(JsonNode parent) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            fields.add(of(component));
        }
        return List.copyOf(fields);
    }

    private static Field of(JsonNode node) {
        Kind kind = kindOf(node);
        return new Field(kind, node, pathOf(kind, node), kind.keyed() ? List.of() : within(node));
    }

    private static Kind kindOf(JsonNode node) {
        Kind kind = Kind.of(node.path("type").asText());
        boolean repeats = node.path("isRepeating").asBoolean(true);
        return kind == Kind.DYNAMICLIST && !repeats ? Kind.GROUP : kind;
    }

    private static List<String> pathOf(Kind kind, JsonNode node) {
        String written = kind == Kind.SHOWN
                ? ""
                : node.path(kind.keyed() ? "key" : "path").asText("");
        if (written.isEmpty() && (kind.keyed() || kind == Kind.DYNAMICLIST)) {
            throw new FormUnreadable("A " + node.path("type").asText() + " of the form has no key or path.");
        }
        List<String> steps = written.isEmpty() ? List.of() : List.of(written.split("\\.", -1));
        if (steps.contains("")) {
            throw new FormUnreadable("“" + written + "” is no path: it has an empty step.");
        }
        return steps;
    }

    JsonNode validate() {
        return node.path("validate");
    }

    boolean disabled() {
        return node.path("disabled").asBoolean(false);
    }

    /** The label people see, or the key where the label is missing or computed. */
    String label() {
        for (String name : labelNames()) {
            String label = node.path(name).asText("").strip();
            if (!label.isEmpty() && !label.startsWith("=") && !label.contains("{{")) {
                return label;
            }
        }
        return String.join(".", path);
    }

    private List<String> labelNames() {
        if (kind != Kind.DATETIME) {
            return List.of("label");
        }
        boolean time = "time".equals(node.path("subtype").asText());
        return List.of(time ? "timeLabel" : "dateLabel", "label");
    }

    /** The FEEL under a name such as {@code readonly}, or null where there is none. */
    static @Nullable String feel(JsonNode value) {
        return value.isTextual() && value.asText().startsWith("=") ? value.asText() : null;
    }
}
