package dev.rapport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Plays a project through to its end: everybody says yes and fills in what is needed. */
public final class Playing {

    private static final int LONGEST = 200;
    private final Cast cast;
    private final String project;

    private Playing(Cast cast, String project) {
        this.cast = cast;
        this.project = project;
    }

    public static void toTheEnd(Cast cast, String project) {
        new Playing(cast, project).play();
    }

    private void play() {
        for (int round = 0; round < LONGEST; round++) {
            JsonNode open = cast.read("change-manager", "/api/tasks?scope=all&limit=1&project=" + project)
                    .get("items");
            if (open.isEmpty()) {
                return;
            }
            complete(open.get(0));
        }
        throw new AssertionError(project + " does not end");
    }

    private void complete(JsonNode task) {
        String who = task.get("assignee").isNull()
                ? task.get("candidateRoles").get(0).asText()
                : task.get("assignee").asText();
        String id = task.get("id").asText();
        JsonNode form = cast.read(who, "/api/tasks/" + id + "/form");
        String values = answer(form);
        var answer = cast.complete(who, id, values);
        assertThat(answer.statusCode()).as(task + " " + values + answer.body()).isEqualTo(204);
    }

    /** What is known already, and something for each field that needs it. */
    public static String answer(JsonNode form) {
        ObjectNode values = form.get("values").deepCopy();
        form.get("schema").get("components").forEach(field -> fill(values, field));
        return values.toString();
    }

    private static void fill(ObjectNode values, JsonNode field) {
        String key = field.path("key").asText();
        boolean needed = field.at("/validate/required").asBoolean() && !key.equals("reason");
        if (key.isEmpty() || values.has(key) || !needed) {
            return;
        }
        switch (field.get("type").asText()) {
            case "number" -> values.put(key, field.at("/validate/min").asInt(1));
            case "radio", "select" -> values.set(key, field.at("/values/0/value"));
            case "checklist", "taglist" -> values.putArray(key).add(field.at("/values/0/value"));
            case "datetime" -> values.put(key, "2027-01-15");
            case "checkbox" -> values.put(key, true);
            default -> values.put(key, "What is said about " + key);
        }
    }
}
