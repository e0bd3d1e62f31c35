package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project's page shows, a call says in the same words. */
@RapportTest
class SummaryApiTest {

    private static final Pattern FIGURE = Pattern.compile(
            "<span class=\"figure-number[^\"]*\">([^<]*)</span><span class=\"figure-word\">([^<]*)</span><span class=\"quiet\">([^<]*)</span>");
    private static final Pattern MARKED =
            Pattern.compile("<span class=\"figure-number([^\"]*)\">([^<]*)</span><span class=\"figure-word\">[^<]");
    private static final Pattern COUNT = Pattern.compile(
            "<span class=\"figure-number[^\"]*\">(\\d+)</span><span class=\"figure-word\"><a href=\"[^\"]*state=(\\w+)\">");
    private static final Pattern LOAD = Pattern.compile("aria-label=\"(\\d+) open: show the tasks of the project\"");
    private static final Pattern TOLD = Pattern.compile("<dt>([^<]*)</dt><dd>([^<]*)(?:<br>[^<]*)*</dd>");
    private static final Pattern TASK =
            Pattern.compile("<a class=\"stretched-link\" href=\"/tasks/([^\"]+)\">([^<]*)</a>");

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ObjectMapper json;

    /** An ERP project with waves, vendors and benefits, which tells something and in which something is promised. */
    private String erp(Cast cast) {
        String project = cast.start(cast.file());
        cast.writeCharter(project);
        Cast.done(cast.complete(
                "change-manager",
                cast.task(project, "write-message"),
                "{\"benefit\":\"Three days, not eleven.\",\"worse\":\"More typing.\"}"));
        Cast.done(cast.complete("sponsor", cast.task(project, "approve-message"), "{\"decision\":\"approve\"}"));
        Cast.done(cast.complete(
                "sponsor",
                cast.task(project, "record-sponsor-act"),
                "{\"act\":\"Visited the ledger\",\"on\":\"2026-01-10\",\"witness\":\"Ann\"}"));
        for (String promise : List.of("A desk", "A phone")) {
            asking.ask(
                    cast.who("change-manager").person(),
                    project,
                    new AskedPromise(promise, cast.name("cio"), cast.name("unit-manager"), "2027-02-01", false, null));
        }
        return project;
    }

    @Test
    void theCallSaysWhatThePageSays() {
        Cast cast = casting.cast();
        String project = erp(cast);

        JsonNode said = cast.read("change-manager", "/api/projects/" + project + "/summary");
        String page = visits.signedIn(cast.who("change-manager"))
                .get("/projects/" + project)
                .body();

        assertThat(said.get("figures")).hasSize(6);
        assertThat(figures(said)).isEqualTo(found(FIGURE, page));
        assertThat(found(MARKED, page))
                .as("a figure that nobody knows is marked so, and no other")
                .hasSize(6)
                .anyMatch(one -> one.get(0).equals(" unknown"))
                .anyMatch(one -> one.get(0).isEmpty())
                .allMatch(one ->
                        one.get(0).equals(" unknown") != one.get(1).chars().anyMatch(Character::isDigit));
        assertThat(counts(said)).isEqualTo(found(COUNT, page));
        assertThat(said.at("/promises/open").asInt()).isEqualTo(2);
        assertThat(said.get("waiting").findValuesAsText("open"))
                .isNotEmpty()
                .isEqualTo(found(LOAD, page).stream().map(one -> one.get(0)).toList());
        assertThat(found(TOLD, page)).containsAll(told(said));
        assertThat(told(said)).extracting(one -> one.get(0)).contains("What gets better", "What gets worse");
        assertThat(said.at("/nextWave/name").asText()).isEqualTo("Pilot");
        assertThat(page).contains("Wave 1 of 2, Pilot");
        assertThat(said.at("/nextWave/of").asInt()).isEqualTo(2);
    }

    @Test
    void bothSayWhatWaitsForTheReader() {
        Cast cast = casting.cast();
        String project = erp(cast);

        JsonNode said = cast.read("sponsor", "/api/projects/" + project + "/summary");
        String page =
                visits.signedIn(cast.who("sponsor")).get("/projects/" + project).body();

        assertThat(tasks(said)).isNotEmpty().isEqualTo(found(TASK, page));
        assertThat(said.at("/yours/mine").asInt()).isEqualTo(tasks(said).size());
    }

    @Test
    void aPausedProjectHasNothingThatIsDueAndAnEndedOneNoNextWave() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        cast.calls("sponsor").json("POST", "/api/projects/" + project + "/pause", "{\"reason\":\"The budget.\"}");

        JsonNode paused = cast.read("sponsor", "/api/projects/" + project + "/summary");

        assertThat(paused.get("status").asText()).isEqualTo("paused");
        assertThat(paused.get("waiting").findValues("nextDue")).isNotEmpty().allMatch(JsonNode::isNull);
        assertThat(paused.at("/yours/mine").asInt()).isPositive();
        assertThat(paused.at("/yours/tasks/0/due").isNull()).isTrue();
        assertThat(paused.at("/nextWave/number").asInt()).isOne();
        cast.calls("sponsor").json("POST", "/api/projects/" + project + "/cancel", "{\"reason\":\"Over.\"}");
        JsonNode ended = cast.read("sponsor", "/api/projects/" + project + "/summary");
        assertThat(ended.get("nextWave").isNull()).isTrue();
        assertThat(ended.get("waiting")).isEmpty();
    }

    @Test
    void whoSeesAGlimpseOfThePageGetsAGlimpse() throws JsonProcessingException {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());

        JsonNode glimpse = json.readTree(cast.calls("member")
                .get("/api/projects/" + project + "/summary")
                .body());

        assertThat(glimpse.fieldNames())
                .toIterable()
                .containsExactly("key", "name", "purpose", "status", "phase", "rehearsal");
        assertThat(cast.calls("vendor")
                        .get("/api/projects/" + project + "/summary")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsDescribed() throws JsonProcessingException {
        JsonNode api = json.readTree(visits.anybody().get("/v3/api-docs").body());

        JsonNode described = api.at("/paths/~1api~1projects~1{key}~1summary/get");

        assertThat(described.get("summary").asText()).startsWith("What a project’s page says");
        assertThat(described
                        .at("/responses/200/content/application~1json/schema/oneOf")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/SummaryView", "#/components/schemas/Stage");
        JsonNode schemas = api.at("/components/schemas");
        assertThat(schemas.at("/SummaryView/properties").size()).isEqualTo(13);
        assertThat(schemas.at("/PromiseCounts/properties").fieldNames())
                .toIterable()
                .containsExactly("kept", "broken", "open", "unknown");
        assertThat(schemas.at("/YourTask/properties").has("wave")).isTrue();
        assertThat(schemas.at("/Waiting/properties").has("waitsFor")).isTrue();
    }

    private static List<List<String>> found(Pattern pattern, String page) {
        List<List<String>> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            List<String> one = new ArrayList<>();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                one.add(matcher.group(group).replace("&#39;", "'"));
            }
            found.add(one);
        }
        return found;
    }

    /** The page begins a figure with a capital. */
    private static List<List<String>> figures(JsonNode said) {
        List<List<String>> figures = new ArrayList<>();
        said.get("figures")
                .forEach(one -> figures.add(List.of(
                        capital(one.get("figure").asText()),
                        one.get("title").asText(),
                        one.get("note").asText())));
        return figures;
    }

    private static String capital(String figure) {
        return figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
    }

    private static List<List<String>> counts(JsonNode said) {
        List<List<String>> counts = new ArrayList<>();
        for (String state : List.of("kept", "broken", "open", "unknown")) {
            counts.add(List.of(said.get("promises").get(state).asText(), state));
        }
        return counts;
    }

    private static List<List<String>> tasks(JsonNode said) {
        List<List<String>> tasks = new ArrayList<>();
        said.at("/yours/tasks")
                .forEach(one -> tasks.add(
                        List.of(one.get("id").asText(), one.get("name").asText())));
        return tasks;
    }

    private static List<List<String>> told(JsonNode said) {
        List<List<String>> told = new ArrayList<>();
        said.get("words")
                .forEach(one -> told.add(List.of(
                        one.get("title").asText(),
                        one.get("text").asText().lines().findFirst().orElse(""))));
        return told;
    }
}
