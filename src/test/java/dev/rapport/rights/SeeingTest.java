package dev.rapport.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists and rows hold for each role. */
@RapportTest
class SeeingTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void aMemberSeesNamePurposeAndStageOnly() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());

        JsonNode seen = cast.read("member", "/api/projects/" + project);
        JsonNode list = cast.read("member", "/api/projects");
        String page =
                visits.signedIn(cast.who("member")).get("/projects/" + project).body();
        String pages = visits.signedIn(cast.who("member")).get("/projects").body();

        assertThat(seen.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("key", "name", "purpose", "status", "phase", "rehearsal");
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0")).isEqualTo(seen);
        assertThat(page).contains("One ledger", "Close a month");
        assertThat(page + pages).doesNotContain("2027", "The " + cast.name("sponsor"), cast.name("sponsor"), "Pilot");
    }

    @Test
    void aMemberOfAnotherUnitSeesNothing() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());

        assertThat(cast.calls("other-member").get("/api/projects/" + project).statusCode())
                .isEqualTo(404);
        assertThat(cast.read("other-member", "/api/projects").get("total").asInt())
                .isZero();
    }

    @Test
    void administratorsAndVendorsSeeNoProject() {
        Cast cast = casting.cast();
        cast.put("administrator", given.person("administrator"));
        cast.start(cast.file());

        for (String part : new String[] {"administrator", "vendor"}) {
            assertThat(cast.read(part, "/api/projects").get("total").asInt()).isZero();
            for (String scope : new String[] {"mine", "available", "all"}) {
                assertThat(cast.read(part, "/api/tasks?scope=" + scope)
                                .get("total")
                                .asInt())
                        .isZero();
            }
            assertThat(visits.signedIn(cast.who(part)).get("/projects").body()).doesNotContain("One ledger");
            assertThat(visits.signedIn(cast.who(part)).get("/history").body()).doesNotContain("One ledger");
        }
    }

    @Test
    void whoIsNotNamedSeesNoProjectOfOthers() {
        Cast cast = casting.cast();
        Cast others = casting.cast();
        cast.start(cast.file());
        others.start(others.file());

        for (String part : new String[] {"sponsor", "it-lead", "process-owner", "controller"}) {
            assertThat(cast.read(part, "/api/projects").get("total").asInt())
                    .as(part)
                    .isEqualTo(1);
        }
        assertThat(cast.read("employee-representative", "/api/projects")
                        .get("total")
                        .asInt())
                .isZero();
        for (String part : new String[] {"cio", "training-department", "change-manager"}) {
            assertThat(cast.read(part, "/api/projects").get("total").asInt())
                    .as(part)
                    .isGreaterThan(1);
        }
    }

    @Test
    void aRoleThatWasTakenAwayShowsNothingAnyMore() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String sponsor = cast.name("sponsor");
        assertThat(cast.read("sponsor", "/api/projects/" + project).get("name").asText())
                .isEqualTo("One ledger");

        assertThat(visits.callingAsAdministrator()
                        .json("PUT", "/api/people/" + sponsor + "/roles", "{\"roles\":[\"vendor\"]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(cast.calls("sponsor").get("/api/projects/" + project).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aManagerSeesWhatAffectsTheirUnitAndThoseBelow() {
        Cast cast = casting.cast();
        String top = given.unit();
        String middle = given.unitBelow(top);
        String low = given.unitBelow(middle);
        cast.put("top", given.person("unit-manager").leading(top));
        cast.put("beside", given.person("unit-manager").leading(given.unitBelow(top)));
        given.person("unit-manager").leading(low);
        ObjectNode file = cast.small();
        file.putArray("units").add(low);
        String project = cast.start(file);
        cast.writeCharter(project);
        String task = cast.task(project, "unit-signs-charter");

        assertThat(cast.read("top", "/api/projects/" + project).has("units")).isTrue();
        assertThat(cast.read("top", "/api/tasks/" + task).get("unit").asText()).isEqualTo(low);
        assertThat(cast.read("top", "/api/tasks?scope=all").get("items").findValuesAsText("id"))
                .containsExactly(task);
        assertThat(cast.read("top", "/api/tasks?scope=mine").get("total").asInt())
                .isZero();
        assertThat(cast.complete("top", task, "{\"decision\":\"agree\"}").statusCode())
                .isEqualTo(409);
        assertThat(cast.calls("beside").get("/api/projects/" + project).statusCode())
                .isEqualTo(404);
        assertThat(cast.calls("beside").get("/api/tasks/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void aManagerSeesTasksOfTheirUnitWhoeverHasThemAndNoneOfOtherUnits() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        cast.writeCharter(project);
        String yes = "{\"decision\":\"agree\"}";
        Cast.done(cast.complete("sponsor", cast.task(project, "sponsor-signs-charter"), yes));
        Cast.done(cast.complete("cio", cast.task(project, "cio-signs-charter"), yes));
        Cast.done(cast.complete("unit-manager", mine(cast, "unit-manager"), yes));
        Cast.done(cast.complete("other-manager", mine(cast, "other-manager"), yes));
        String nominate = cast.tasks(project, "nominate-user").stream()
                .filter(task -> task.get("unit").asText().equals(cast.unit()))
                .map(task -> task.get("id").asText())
                .findFirst()
                .orElseThrow();
        Cast.done(cast.complete(
                "unit-manager",
                nominate,
                "{\"role\":\"tester\",\"nominee\":\"%s\",\"hours\":4,\"work\":\"Tests.\"}"
                        .formatted(cast.name("member"))));
        String answer = cast.task(project, "answer-nomination");

        JsonNode seen = cast.read("unit-manager", "/api/tasks?scope=all&project=" + project);
        assertThat(seen.get("items").findValuesAsText("unit")).isNotEmpty().containsOnly(cast.unit());
        assertThat(seen.get("items").findValuesAsText("id")).contains(answer);
        assertThat(cast.act("unit-manager", answer, "claim", "").statusCode()).isEqualTo(403);
        assertThat(cast.complete("unit-manager", answer, "{\"decision\":\"accept\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cast.calls("other-manager").get("/api/tasks/" + answer).statusCode())
                .isEqualTo(404);
        assertThat(cast.read("member", "/api/tasks?scope=all").get("total").asInt())
                .isEqualTo(1);
        assertThat(cast.read("member", "/api/tasks/" + answer).get("assignee").asText())
                .isEqualTo(cast.name("member"));
    }

    private static String mine(Cast cast, String part) {
        return cast.read(part, "/api/tasks").at("/items/0/id").asText();
    }
}
