package dev.rapport.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The first answer that a form takes. */
final class Filled {

    private Filled() {}

    /** @param form as {@code /api/tasks/{id}/form} gives it */
    static ObjectNode in(JsonNode form) {
        ObjectNode values = form.path("values").deepCopy();
        for (JsonNode field : form.path("schema").path("components")) {
            boolean asked = field.path("validate").path("required").asBoolean()
                    && !field.path("key").asText().equals("reason");
            if (asked && !values.has(field.path("key").asText())) {
                fill(values, field);
            }
        }
        return values;
    }

    private static void fill(ObjectNode values, JsonNode field) {
        String key = field.path("key").asText();
        JsonNode first = field.path("values").path(0).path("value");
        switch (field.path("type").asText()) {
            case "number" -> values.put(key, field.path("validate").path("min").asInt(1));
            case "radio", "select" -> values.set(key, first);
            case "checklist", "taglist" -> values.putArray(key).add(first);
            case "datetime" -> values.put(key, "2031-01-15");
            case "checkbox" -> values.put(key, true);
            default -> values.put(key, "Said in " + key);
        }
    }
}
