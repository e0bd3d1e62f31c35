package dev.rapport.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Artefact;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What people answer to forms, one way and another. */
final class Answers {

    private static final List<Integer> NUMBERS = List.of(4, 12, 2, 0);

    private final Map<String, JsonNode> forms = new HashMap<>();

    Answers(Map<String, List<Artefact>> playbooks) throws IOException {
        for (List<Artefact> files : playbooks.values()) {
            for (Artefact file : files) {
                if (file.name().endsWith(".form")) {
                    JsonNode form = new ObjectMapper().readTree(file.content());
                    forms.put(form.path("id").asText(), form);
                }
            }
        }
    }

    boolean knows(String form) {
        return forms.containsKey(form);
    }

    /** @param option which of several answers, counted from 0 and round again */
    Map<String, Object> to(String form, int option) {
        Map<String, Object> answers = new HashMap<>();
        StreamSupport.stream(
                        forms.getOrDefault(form, new ObjectMapper().createObjectNode())
                                .path("components")
                                .spliterator(),
                        false)
                .filter(field -> field.has("key"))
                .forEach(field -> answers.put(field.path("key").asText(), answer(field, option)));
        if (!"refuse".equals(answers.get("decision"))) {
            answers.remove("reason");
        }
        return answers;
    }

    private static Object answer(JsonNode field, int option) {
        boolean needed = field.path("validate").path("required").asBoolean();
        return switch (field.path("type").asText()) {
            case "checkbox" -> needed || option % 2 == 0;
            case "number" -> within(field.path("validate"), NUMBERS.get(option % NUMBERS.size()));
            case "datetime" -> "2031-04-02";
            case "radio" -> value(field, option);
            case "checklist" -> List.of(value(field, option));
            default -> "Words";
        };
    }

    private static int within(JsonNode bounds, int number) {
        return Math.max(
                bounds.path("min").asInt(0), Math.min(number, bounds.path("max").asInt(100)));
    }

    private static String value(JsonNode field, int option) {
        JsonNode values = field.path("values");
        return values.get(option % values.size()).path("value").asText();
    }
}
