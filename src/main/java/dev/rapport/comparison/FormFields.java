package dev.rapport.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rapport.markup.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form by its fields.
 *
 * @param rest all that the form says beside its fields and which program wrote it
 */
record FormFields(String id, Map<String, Field> fields, String rest) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WRITTEN_BY = Set.of("exporter", "schemaVersion", "executionPlatformVersion");

    /**
     * One field, or what stands between fields.
     *
     * @param within the group or list that it stands in, empty at the top
     */
    record Field(JsonNode node, String within) {

        String label() {
            for (String at : List.of("label", "key", "path", "text", "id")) {
                String text = node.path(at).asText("").strip();
                if (!text.isEmpty()) {
                    return Speech.quoted(text);
                }
            }
            return "without a label";
        }

        boolean answered() {
            return node.hasNonNull("key") && !node.path("type").asText().equals("expression");
        }
    }

    static FormFields of(byte[] content) throws Unreadable {
        if (content.length > Limits.MODEL.bytes()) {
            throw new Unreadable();
        }
        try {
            JsonNode form = JSON.readTree(content);
            if (form == null || !form.isObject() || !form.path("components").isArray()) {
                throw new Unreadable();
            }
            Map<String, Field> fields = new LinkedHashMap<>();
            collect(form.path("components"), "", fields);
            return new FormFields(form.path("id").asText(""), fields, rest(form));
        } catch (JsonProcessingException broken) {
            throw new Unreadable(broken);
        } catch (IOException neverOfBytes) {
            throw new IllegalStateException(neverOfBytes);
        }
    }

    private static void collect(JsonNode components, String within, Map<String, Field> fields) throws Unreadable {
        for (JsonNode component : components) {
            if (!component.isObject()) {
                throw new Unreadable();
            }
            String key = component.path("key").asText(component.path("path").asText(""));
            String base = within
                    + (key.isEmpty()
                            ? "#"
                                    + component
                                            .path("id")
                                            .asText(component.path("type").asText())
                            : key);
            String unique = base;
            for (int copy = 2; fields.containsKey(unique); copy++) {
                unique = base + " (" + copy + ")";
            }
            fields.put(unique, new Field(component, within));
            collect(component.path("components"), unique + "/", fields);
        }
    }

    private static String rest(JsonNode form) {
        List<String> rest = new ArrayList<>();
        form.properties().forEach(entry -> {
            if (!entry.getKey().equals("components") && !WRITTEN_BY.contains(entry.getKey())) {
                rest.add(entry.getKey() + "=" + entry.getValue());
            }
        });
        return rest.stream().sorted().toList().toString();
    }
}
