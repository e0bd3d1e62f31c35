package dev.rapport.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All people of a project at once: each does what is asked of them, with the first answer that a form takes. */
final class Players {

    private static final String PASSWORD = "demo";
    private static final String LEADER = "solveig.brekke";
    private static final String TRAINER = "zeynep.demir";
    private static final int DONE = 204;
    private static final int MEANWHILE = 409;

    private final String key;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    Players(String key) {
        this.key = key;
    }

    /** A small project that affects two units of the demo. */
    void begin(Running rapport) {
        caller(rapport, LEADER)
                .post(
                        "/api/projects",
                        Map.of(
                                "key", key,
                                "name", "One plan for all cranes",
                                "purpose", "See every berth on one screen",
                                "goLive", "2031-05-01",
                                "sponsor", "rashid.almasri",
                                "cio", "yuki.hayashi",
                                "itLead", "ximena.quiroga",
                                "changeManager", LEADER,
                                "units", List.of("cranes", "pilots"),
                                "functionality", List.of(Map.of("key", "berth-plan", "name", "Berth plan"))))
                .expect(201);
    }

    /** Plays until nothing is open. */
    void play(Running rapport) {
        List<JsonNode> open = open(rapport);
        while (!open.isEmpty()) {
            open.forEach(task -> complete(rapport, task));
            open = open(rapport);
        }
    }

    void playToTheEnd(Running rapport) {
        boolean ended = Deadline.met(Duration.ofSeconds(60), () -> {
            play(rapport);
            return project(rapport).path("status").asText().equals("ended");
        });
        if (!ended) {
            throw new AssertionError("It does not end: " + project(rapport));
        }
    }

    /** Tasks whose completion Rapport acknowledged. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    String phase(Running rapport) {
        return project(rapport).path("phase").asText();
    }

    JsonNode project(Running rapport) {
        return caller(rapport, LEADER).get("/api/projects/" + key).expect(200).json();
    }

    List<JsonNode> open(Running rapport) {
        return items(caller(rapport, LEADER).get("/api/tasks?scope=all&limit=200&project=" + key));
    }

    List<JsonNode> all(Running rapport, String what) {
        return items(caller(rapport, LEADER).get("/api/projects/" + key + "/" + what + "?limit=200"));
    }

    private void complete(Running rapport, JsonNode task) {
        String path = "/api/tasks/" + task.path("id").asText();
        Caller caller = caller(rapport, task.path("assignee").asText(TRAINER));
        if (task.path("assignee").isNull()) {
            caller.post(path + "/claim", Map.of()).expect(DONE);
        }
        JsonNode form = caller.get(path + "/form").expect(200).json();
        Caller.Answer answer = caller.post(path + "/complete", Map.of("values", filled(form)));
        if (answer.status() != MEANWHILE) {
            answer.expect(DONE);
            acknowledged.add(task.path("id").asText());
        }
    }

    private static ObjectNode filled(JsonNode form) {
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

    private static Caller caller(Running rapport, String username) {
        return rapport.as(username, PASSWORD);
    }

    private static List<JsonNode> items(Caller.Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        answer.expect(200).json().path("items").forEach(items::add);
        return items;
    }
}
