package dev.rapport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Modeler;
import dev.rapport.testing.Models;
import dev.rapport.testing.Play;
import dev.rapport.testing.Player;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody draws in the desktop modeler with our palette alone is taken as it is, and runs. */
@RapportTest
@ExtendWith(Browsers.class)
class DesktopModelerTest {

    private static final String ASKED = "Who is asked";
    private static final String FORM = "Form";

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="advice" name="Advice" namespace="urn:drawn">
            <decision id="KEY-advice" name="Advice" camunda:historyTimeToLive="P3650D">
            <decisionTable id="table" hitPolicy="FIRST"><input id="in" label="Level">
            <inputExpression id="level" typeRef="integer" expressionLanguage="feel"><text>level</text></inputExpression>
            </input><output id="out" label="Advice" name="advice" typeRef="string" />
            <rule id="high"><inputEntry id="high-in"><text>&gt;= 3</text></inputEntry>
            <outputEntry id="high-out"><text>"course"</text></outputEntry></rule>
            <rule id="low"><inputEntry id="low-in"><text></text></inputEntry>
            <outputEntry id="low-out"><text>"none"</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;
    private static final String FIELDS = """
            {"type": "default", "id": "%s", "components": [%s], "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "schemaVersion": 19}
            """;
    private static final String DAY = """
            {"type": "datetime", "subtype": "date", "key": "%1$s", "id": "%1$s", "dateLabel": "Day",
             "validate": {"required": true}}
            """;
    private static final String LEVEL = """
            {"type": "number", "key": "level", "id": "level", "label": "Level", "validate": {"required": true}}
            """;
    private static final String WORDS = """
            {"type": "textarea", "key": "%1$s", "id": "%1$s", "label": "In your words",
             "validate": {"required": true, "maxLength": 500}}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Visits visits;

    @Autowired
    Runs runs;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    ObjectMapper json;

    private final String key = Given.unique("drawn");
    private final String part = Given.unique("part");

    @Test
    void everyStepOfThePaletteIsDrawnCheckedAndRun(Browsers.Running browsers) throws IOException {
        Play play = givenProject.project().withUnits(2).begins();
        Visitor author = visits.calling(play.changeManager().withOwnPassword());
        Visitor second = visits.calling(given.person("change-manager").withOwnPassword());
        publish(author, second, bytes(Models.playbook(part, "Look")));

        Map<String, byte[]> files = forms();
        files.put(key + ".bpmn", drawn(browsers).getBytes(UTF_8));
        publish(author, second, files);
        String definition =
                playbooks.one(play.changeManager().person(), key).current().definition();
        Modeler.Answer started = new Modeler(author).start(definition, "{\"businessKey\":\"" + play.key() + "\"}");

        assertThat(started.status()).as(started.message()).isEqualTo(200);
        goThrough(play);
        assertThat(runs.of(play, key)).isNull();
    }

    private String drawn(Browsers.Running browsers) throws IOException {
        try (Window window = browsers.window(port)) {
            Drawing drawing = Drawing.on(window);
            assertThat(drawing.palette(templates())).hasSize(9).doesNotHaveDuplicates();
            drawing.process(key, "Drawn by hand", "Uses each step of the palette once.")
                    .start("begun", "Begun")
                    .then(
                            "ask-and-keep",
                            "ask",
                            "Say how things stand",
                            form("ask", "Fields that later steps need", "day, level"))
                    .then(
                            "decide-by-table",
                            "decide",
                            "Look up the advice",
                            Map.of("Table", key + "-advice", "Name of the result", "advice"))
                    .then("ask-for-sign-off", "sign", "Sign that it is so", signed())
                    .then("make-commitment", "promise", "Promise help", form("promise", ASKED, "it-lead"))
                    .then(
                            "send-message",
                            "tell",
                            "Tell the CIO",
                            Map.of("To", "cio", "Subject", "It is so", "Text", "It was signed."))
                    .then("call-playbook", "call", "Let somebody look", Map.of("Playbook", part))
                    .then(
                            "call-playbook-for-unit",
                            "call-for-unit",
                            "Let somebody look at each unit",
                            Map.of("Playbook", part))
                    .forEachUnit()
                    .then("wait-for-date", "wait", "Wait for the day", Map.of("Date", "day"))
                    .then("assign-to-role", "work", "Say what came of it", form("work"))
                    .end("done", "Done");
            assertThat(drawing.warnings()).isEmpty();
            window.complainsOfNothing().picture("desktop-modeler");
            return drawing.xml();
        }
    }

    private Map<String, String> form(String step, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(FORM, key + "-" + step));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    private Map<String, String> signed() {
        return form(
                "sign",
                ASKED,
                "sponsor",
                "The statement",
                "The data was “moved” & checked.",
                "Kind of signature",
                "attestation");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes", ".camunda", "element-templates"))) {
            return files.sorted().toList();
        }
    }

    private Map<String, byte[]> forms() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        files.put("ask.form", fields("ask", DAY.formatted("day"), LEVEL));
        files.put("promise.form", fields("promise", WORDS.formatted("promise"), DAY.formatted("due")));
        files.put("work.form", fields("work", WORDS.formatted("result")));
        files.put(
                "sign.form",
                Files.readString(Path.of("forms", "training", "confirm-ability.form"))
                        .replace("training-confirm-ability", key + "-sign")
                        .getBytes(UTF_8));
        files.put("advice.dmn", TABLE.replace("KEY", key).getBytes(UTF_8));
        return files;
    }

    private byte[] fields(String step, String... components) {
        return FIELDS.formatted(key + "-" + step, String.join(",", components)).getBytes(UTF_8);
    }

    private static Map<String, byte[]> bytes(List<dev.rapport.check.Artefact> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach(file -> bytes.put(file.name(), file.content()));
        return bytes;
    }

    private void publish(Visitor author, Visitor second, Map<String, byte[]> files) throws IOException {
        HttpResponse<String> brought = author.upload("/api/playbooks/drafts", "files", files);
        JsonNode answer = json.readTree(brought.body());
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        assertThat(answer.at("/draft/findings")).as("findings").isEmpty();
        HttpResponse<String> published =
                second.json("POST", brought.headers().firstValue("Location").orElseThrow() + "/publish", "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    private void goThrough(Play play) {
        Player leader = play.as(play.changeManager());
        leader.completes("ask", Map.of("day", "2031-04-02", "level", 3));
        play.as(play.sponsor()).attests("sign");
        play.as(play.itLead()).completes("promise", Map.of("promise", "Help on site", "due", "2031-05-01"));
        leader.completes("step", Map.of());
        List<WorkItem> looks = leader.list(Scope.MINE).stream()
                .filter(item -> item.task().equals("step"))
                .toList();
        assertThat(looks).extracting(WorkItem::unit).containsExactlyInAnyOrderElementsOf(play.units());
        looks.forEach(item -> leader.completes(item, Map.of()));
        runs.fireTimer(runs.of(play, "wait-for-date"));
        leader.completes("work", Map.of("result", "It went well"));
    }
}
