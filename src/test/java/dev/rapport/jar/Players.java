package dev.rapport.jar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All people of a project at once: each does what is asked of them, with the first answer that a form takes. */
final class Players {

    static final String PASSWORD = "demo";
    static final String LEADER = "solveig.brekke";
    static final String TRAINER = "zeynep.demir";
    private static final List<String> UNITS = List.of("cranes", "pilots");
    private static final int DONE = 204;
    private static final int MEANWHILE = 409;

    private final String key;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    Players(String key) {
        this.key = key;
    }

    /** A small project that affects two units of the demo. */
    void begin(Running rapport) {
        begin(rapport, UNITS);
    }

    /** One that affects these units: the more they are, the longer it is played. */
    void begin(Running rapport, List<String> units) {
        caller(rapport, LEADER).post("/api/projects", file(key, units)).expect(201);
    }

    static Map<String, Object> file(String key) {
        return file(key, UNITS);
    }

    private static Map<String, Object> file(String key, List<String> units) {
        return Map.of(
                "key", key,
                "name", "One plan for all cranes",
                "purpose", "See every berth on one screen",
                "goLive", "2031-05-01",
                "sponsor", "rashid.almasri",
                "cio", "yuki.hayashi",
                "itLead", "ximena.quiroga",
                "changeManager", LEADER,
                "units", units,
                "functionality", List.of(Map.of("key", "berth-plan", "name", "Berth plan")));
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
        boolean ended = Deadline.met(Duration.ofMinutes(3), () -> {
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
        Caller.Answer answer = completes(rapport, task);
        if (answer.status() != MEANWHILE) {
            answer.expect(DONE);
            acknowledged.add(task.path("id").asText());
        }
    }

    /** In the name of whoever has it, or of the trainer. */
    static Caller.Answer completes(Running rapport, JsonNode task) {
        Caller caller = caller(rapport, task.path("assignee").asText(TRAINER));
        String path = "/api/tasks/" + task.path("id").asText();
        return caller.post(path + "/complete", Map.of("values", answerTo(caller, task)));
    }

    private static JsonNode answerTo(Caller caller, JsonNode task) {
        String form = "/api/tasks/" + task.path("id").asText() + "/form";
        return Filled.in(caller.get(form).expect(200).json());
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
