package dev.rapport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The people of a project. Each signs in with a password of their own from the first call on. */
public final class Cast {

    private static final List<String> NAMED = List.of(
            "sponsor",
            "cio",
            "it-lead",
            "change-manager",
            "process-owner",
            "controller",
            "employee-representative",
            "training-department",
            "vendor");

    private final Visits visits;
    private final ObjectMapper json;
    private final Map<String, Given.Somebody> people = new HashMap<>();
    private final Map<String, Visitor> callers = new HashMap<>();
    private final String unit;
    private final String other;

    Cast(Given given, Visits visits, ObjectMapper json) {

        this.visits = visits;
        this.json = json;
        this.unit = given.unit();
        this.other = given.unit();
        NAMED.forEach(role -> put(role, given.person(role)));
        put("unit-manager", given.person("unit-manager").in(unit).leading(unit));
        put("other-manager", given.person("unit-manager").in(other).leading(other));
        put("member", given.person("member").in(unit));
        put("other-member", given.person("member").in(other));
    }

    public void put(String part, Given.Somebody somebody) {
        people.put(part, somebody);
    }

    public Given.Somebody who(String part) {
        return people.get(part);
    }

    public String name(String part) {
        return who(part).username();
    }

    public String unit() {
        return unit;
    }

    public String other() {
        return other;
    }

    /** Who calls the API, by part or by username. */
    public Visitor calls(String part) {
        Given.Somebody somebody = somebody(part);
        return callers.computeIfAbsent(somebody.username(), name -> visits.calling(somebody.withOwnPassword()));
    }

    private Given.Somebody somebody(String part) {
        return Stream.concat(Stream.ofNullable(people.get(part)), people.values().stream())
                .filter(one -> people.containsKey(part) || one.username().equals(part))
                .findFirst()
                .orElseThrow();
    }

    /** A project file with all its parts, about both units. */
    public ObjectNode file() {
        return read("""
                {"key": "%s", "name": "One ledger", "purpose": "Close a month in three days, not eleven",
                 "goLive": "2027-03-01", "sponsor": "%s", "cio": "%s", "itLead": "%s", "changeManager": "%s",
                 "processOwner": "%s", "controller": "%s", "employeeRepresentative": null,
                 "units": ["%10$s", "%11$s"],
                 "waves": [{"name": "Pilot", "goLive": "2027-02-01", "units": ["%10$s"]},
                           {"name": "Everyone", "goLive": "2027-03-01", "units": ["%11$s"]}],
                 "functionality": [{"key": "payable", "name": "Accounts payable"},
                                   {"key": "close", "name": "Month-end close"}],
                 "impacts": [{"unit": "%10$s", "functionality": "payable", "level": 3},
                             {"unit": "%10$s", "functionality": "close", "level": 0},
                             {"unit": "%11$s", "functionality": "payable", "level": 5}],
                 "vendors": [{"name": "Meridian", "people": ["%9$s"]}, {"name": "Nobody yet", "people": []}],
                 "benefits": [{"name": "Days to close", "measure": "days", "baseline": 11, "target": 3.5,
                               "owner": "%8$s"},
                              {"name": "Paid on time", "measure": "percent", "baseline": null, "target": 95,
                               "owner": null}]}
                """.formatted(
                        Given.unique("ERP"),
                        name("sponsor"),
                        name("cio"),
                        name("it-lead"),
                        name("change-manager"),
                        name("process-owner"),
                        name("controller"),
                        name("controller"),
                        name("vendor"),
                        unit,
                        other));
    }

    /** The least a project needs, about the first unit only. */
    public ObjectNode small() {
        ObjectNode file = file();
        file.retain(
                "key",
                "name",
                "purpose",
                "goLive",
                "sponsor",
                "cio",
                "itLead",
                "changeManager",
                "units",
                "functionality");
        file.putArray("units").add(unit);
        return file;
    }

    /** Creates it as its change manager and returns its key. */
    public String start(ObjectNode file) {
        HttpResponse<String> answer = create(file.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return file.get("key").asText();
    }

    public HttpResponse<String> create(String file) {
        return calls("change-manager").json("POST", "/api/projects", file);
    }

    /** What that address answers, as JSON. */
    public JsonNode read(String part, String path) {
        HttpResponse<String> answer = calls(part).get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    public ObjectNode read(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("No JSON: " + document, broken);
        }
    }

    /** The open tasks of a project at that step. */
    public List<JsonNode> tasks(String project, String step) {
        return Stream.of(read("change-manager", "/api/tasks?scope=all&limit=200&project=" + project)
                        .get("items"))
                .flatMap(items ->
                        Stream.iterate(0, n -> n < items.size(), n -> n + 1).map(items::get))
                .filter(task -> task.get("task").asText().equals(step))
                .toList();
    }

    /** The id of the one open task at that step. */
    public String task(String project, String step) {
        List<JsonNode> found = tasks(project, step);
        assertThat(found).as(step).hasSize(1);
        return found.get(0).get("id").asText();
    }

    public HttpResponse<String> act(String part, String task, String act, String body) {
        return calls(part).json("POST", "/api/tasks/" + task + "/" + act, body);
    }

    public HttpResponse<String> complete(String part, String task, String values) {
        return act(part, task, "complete", "{\"values\":" + values + "}");
    }

    /** Writes both sections of the charter, so that it waits for its signatures. */
    public void writeCharter(String project) {
        done(complete("sponsor", task(project, "write-business-section"), "{\"text\":\"Three days.\"}"));
        done(complete("cio", task(project, "write-it-section"), "{\"text\":\"One system.\"}"));
        tasks(project, "judge-benefits")
                .forEach(judging -> done(complete(
                        "controller",
                        judging.get("id").asText(),
                        "{\"decision\":\"attest\",\"comment\":\"Counted from the ledger.\"}")));
    }

    public static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
