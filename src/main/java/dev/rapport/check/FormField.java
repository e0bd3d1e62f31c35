package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a form at its place.
 *
 * @param path the names under which its value stands, from the outermost; empty where it has none
 * @param depth how many components are around it
 */
record FormField(JsonNode node, String type, List<String> path, int depth) {

    /** All components, those that others hold included, in the order of the form. */
    static List<FormField> within(JsonNode form) {
        List<FormField> all = new ArrayList<>();
        gather(form, List.of(), 0, all);
        return all;
    }

    private static void gather(JsonNode parent, List<String> around, int depth, List<FormField> all) {
        for (JsonNode node : parent.path("components")) {
            FormField field = new FormField(node, node.path("type").asText(), path(node, around), depth);
            all.add(field);
            gather(node, field.holds() ? field.path() : around, depth + 1, all);
        }
    }

    private static List<String> path(JsonNode node, List<String> around) {
        boolean holds = node.path("components").isArray();
        String name = node.path(holds ? "path" : "key").asText("");
        if (name.isEmpty()) {
            return holds ? around : List.of();
        }
        List<String> path = new ArrayList<>(around);
        path.addAll(List.of(name.split("\\.", -1)));
        return List.copyOf(path);
    }

    boolean holds() {
        return node.path("components").isArray();
    }

    /** Whether it needs a key: people answer it, or it computes. */
    boolean keyed() {
        return FormTypes.of(type).containsKey("key");
    }

    String name() {
        return String.join(".", path);
    }
}
