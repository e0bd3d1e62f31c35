package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** A project's plan as callers see it. */
@RapportTest
class PlanApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void itIsSetThenFrozenThenChangedBySignature() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String path = "/api/projects/" + project + "/plan";

        JsonNode set = read(cast, cast.calls("change-manager").json("PUT", path, "{\"values\":{\"ballot-days\":12}}"));
        assertThat(set.get("state").asText()).isEqualTo("open");
        JsonNode ballot = value(set, "ballot-days");
        assertThat(ballot.get("value").asText()).isEqualTo("12");
        assertThat(ballot.get("source").asText()).isEqualTo("project");
        assertThat(ballot.get("setBy").asText()).isEqualTo(cast.name("change-manager"));
        assertThat(ballot.at("/earlier/0/value").asText()).isEqualTo("10");
        assertThat(set.get("skipped").toString()).contains("controller", "listening", "waves", "personal-data");
        assertThat(set.at("/calendar/escalateAfter").isInt()).isTrue();

        cast.writeCharter(project);
        Cast.done(cast.complete("sponsor", cast.task(project, "sponsor-signs-charter"), "{\"decision\":\"agree\"}"));
        Cast.done(cast.complete("cio", cast.task(project, "cio-signs-charter"), "{\"decision\":\"agree\"}"));
        Cast.done(cast.complete("unit-manager", cast.task(project, "unit-signs-charter"), "{\"decision\":\"agree\"}"));
        HttpResponse<String> frozen =
                cast.calls("change-manager").json("PUT", path, "{\"values\":{\"ballot-days\":13}}");
        assertThat(frozen.statusCode()).isEqualTo(409);
        assertThat(frozen.body()).contains("Propose a new value");

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> proposed = cast.calls("change-manager")
                    .withHeader("Idempotency-Key", "value-" + project)
                    .json("POST", path + "/changes", proposal("ballot-days", "15"));
            assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
        }
        assertThat(cast.read("cio", path + "/changes").get("items")).hasSize(1);
        Cast.done(cast.complete("sponsor", cast.task(project, "approve-value"), "{\"decision\":\"approve\"}"));

        JsonNode changed = value(cast.read("cio", path), "ballot-days");
        assertThat(changed.get("value").asText()).isEqualTo("15");
        assertThat(changed.get("source").asText()).isEqualTo("approval");
        assertThat(changed.get("earlier")).hasSize(2);
        assertThat(cast.read("cio", path + "/changes").at("/items/0/state").asText())
                .isEqualTo("approved");
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + project + "/plan")
                        .body())
                .contains("15 business days")
                .contains("Before: 12 business days");
    }

    @Test
    void neitherCallNorPageChangesAFrozenValueWithoutTheSponsor() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String path = "/api/projects/" + project + "/plan";
        cast.writeCharter(project);

        for (String part : List.of("sponsor", "cio", "unit-manager")) {
            assertThat(cast.calls(part)
                            .json("PUT", path, "{\"values\":{\"ballot-days\":12}}")
                            .statusCode())
                    .as(part)
                    .isEqualTo(403);
        }
        HttpResponse<String> signing =
                cast.calls("change-manager").json("PUT", path, "{\"values\":{\"ballot-days\":12}}");
        assertThat(signing.statusCode()).isEqualTo(409);
        Visitor browser = visits.signedIn(cast.who("change-manager"));
        browser.get("/projects/" + project + "/plan");
        HttpResponse<String> page = browser.post("/projects/" + project + "/plan", "ballot-days", "12");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Nothing was changed").contains("is being signed");
        assertThat(value(cast.read("cio", path), "ballot-days").get("value").asText())
                .isEqualTo("10");
    }

    @Test
    void aBadValueIsNamedWithItsFieldAndRange() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String path = "/api/projects/" + project + "/plan";

        HttpResponse<String> bad = cast.calls("change-manager")
                .json("PUT", path, "{\"values\":{\"ballot-days\":99,\"readiness-vetoes\":[\"nowhere\"],\"luck\":1}}");

        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("\"/values/ballot-days\"", "\"/values/readiness-vetoes\"")
                .contains("from 5 to 30 business days", "There is no value called “luck”");
        assertThat(cast.calls("change-manager").json("PUT", path, "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSmallestFileLeavesOutEachOptionalPartAndItsPageSaysSo() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());

        assertThat(cast.read("cio", "/api/projects/" + project + "/plan").get("skipped"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "process-owner",
                        "controller",
                        "employee-representative",
                        "listening",
                        "waves",
                        "impacts",
                        "vendors",
                        "benefits",
                        "personal-data");
        assertThat(leftOut(cast, project))
                .containsExactly(
                        "Process owner: nobody is appointed, so their steps are skipped.",
                        "Controller: nobody is appointed, so nobody judges whether the benefits are plausible.",
                        "Employee representative: nobody is appointed, so their steps are skipped.",
                        "Listening first: the project begins with its charter. A round can be begun at any time.",
                        "Waves: all units go live together.",
                        "Impact per functionality and unit: unknown, so each unit says itself who needs training.",
                        "Vendor: nobody outside takes part.",
                        "Benefits: none is stated, so none will be measured.",
                        "Agreement to what is collected about people: nobody could be asked, so the step was skipped"
                                + " and no limit of a representative holds.");
    }

    @Test
    void aFullFileLeavesNothingOut() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file().put("employeeRepresentative", cast.name("employee-representative"));
        file.putObject("listening").putArray("itDelivery").add(cast.other());
        String project = cast.start(file);

        assertThat(cast.read("cio", "/api/projects/" + project + "/plan").get("skipped"))
                .isEmpty();
        assertThat(leftOut(cast, project)).isEmpty();
        assertThat(page(cast, project)).contains("Nothing is left out: each optional part is there.");
    }

    /** The sentences of the page, as people read them. */
    private List<String> leftOut(Cast cast, String project) {
        String page = page(cast, project);
        String section = page.substring(page.indexOf("<h2 id=\"skipped\">"));
        return Pattern.compile("<li>([^<]*)</li>")
                .matcher(section.substring(0, section.indexOf("</section>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(Cast cast, String project) {
        cast.calls("sponsor");
        return HtmlUtils.htmlUnescape(visits.signedIn(cast.who("sponsor"))
                .get("/projects/" + project + "/plan")
                .body());
    }

    private static String proposal(String name, String value) {
        return "{\"name\":\"" + name + "\",\"value\":" + value + ",\"why\":\"Half of the units work in shifts.\"}";
    }

    private static JsonNode read(Cast cast, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return cast.read(answer.body());
    }

    private static JsonNode value(JsonNode plan, String name) {
        for (JsonNode one : plan.get("values")) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("No value " + name);
    }
}
