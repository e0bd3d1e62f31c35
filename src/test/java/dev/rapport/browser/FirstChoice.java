package dev.rapport.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The simplest value that a field takes. */
final class FirstChoice {

    private FirstChoice() {}

    static Object of(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> "2027-01-15";
            case "radio", "select" -> field.path("values").path(0).path("value").asText();
            case "checklist", "taglist" ->
                List.of(field.path("values").path(0).path("value").asText());
            default -> "Said in a few words.";
        };
    }
}
