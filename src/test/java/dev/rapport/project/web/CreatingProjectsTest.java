package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.Playing;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class CreatingProjectsTest {

    @Autowired
    Casting casting;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Test
    void aFullFileIsKeptWholeAndItsProcessRuns() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        String key = file.get("key").asText();

        HttpResponse<String> answer = cast.create(file.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/api/projects/" + key);
        JsonNode kept = cast.read("change-manager", "/api/projects/" + key);
        assertThat(cast.read(answer.body())).isEqualTo(kept);
        file.fieldNames()
                .forEachRemaining(part -> assertThat(kept.get(part)).as(part).isEqualTo(file.get(part)));
        assertThat(kept.get("status").asText()).isEqualTo("running");
        assertThat(kept.get("phase").asText()).isEqualTo("align");
        assertThat(kept.get("createdBy").asText()).isEqualTo(cast.name("change-manager"));
        assertThat(cast.read("change-manager", "/api/projects/" + key + "/runs").findValuesAsText("playbook"))
                .contains("project-lifecycle", "strategy-alignment");
    }

    @Test
    void everyOptionalPersonIsKept() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file().put("employeeRepresentative", cast.name("employee-representative"));

        JsonNode kept = cast.read("change-manager", "/api/projects/" + cast.start(file));

        assertThat(kept.get("employeeRepresentative")).isEqualTo(file.get("employeeRepresentative"));
        assertThat(kept.get("controller")).isEqualTo(file.get("controller"));
    }

    @Test
    void optionalPartsMayBeMissing() {
        Cast cast = casting.cast();

        JsonNode kept = cast.read("change-manager", "/api/projects/" + cast.start(cast.small()));

        assertThat(kept.get("processOwner").isNull()).isTrue();
        assertThat(List.of(kept.get("waves"), kept.get("vendors"), kept.get("impacts"), kept.get("benefits")))
                .allMatch(JsonNode::isEmpty);
    }

    @Test
    void withoutVendorsImpactsAndBenefitsItRunsToItsEnd() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        file.remove(List.of("waves", "vendors", "impacts", "benefits"));
        String key = cast.start(file);

        Playing.toTheEnd(cast, key);
        runs.fireTimers(key, "hypercare");
        Playing.toTheEnd(cast, key);

        JsonNode ended = cast.read("change-manager", "/api/projects/" + key);
        assertThat(ended.get("status").asText()).isEqualTo("ended");
        assertThat(ended.get("phase").asText()).isEqualTo("closed");
        assertThat(cast.read("change-manager", "/api/projects/" + key + "/plan").get("skipped"))
                .extracting(JsonNode::asText)
                .contains("vendors", "impacts", "benefits");
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + key)
                        .body())
                .contains("Close a month in three days", "No benefit is named yet");
    }

    @Test
    void aKeyIsTakenOnce() {
        Cast cast = casting.cast();
        ObjectNode file = cast.small();
        String key = cast.start(file);

        HttpResponse<String> again =
                cast.create(file.put("name", "Another name").toString());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(key, "exists already");
        assertThat(cast.read("change-manager", "/api/projects/" + key)
                        .get("name")
                        .asText())
                .isEqualTo("One ledger");
    }

    @Test
    void ofTwoAtTheSameTimeOneComesFirst() {
        Cast cast = casting.cast();
        String file = cast.small().toString();
        cast.calls("change-manager");

        List<HttpResponse<String>> answers = Together.twice(() -> cast.create(file));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(cast.tasks(cast.read(file).get("key").asText(), "write-it-section"))
                .hasSize(1);
    }

    @Test
    void everybodyNamedExistsHasAccessAndTheRole() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        cast.who("controller").until(java.time.LocalDate.of(2020, 1, 1));
        file.put("sponsor", "no-such-person").put("cio", cast.name("member")).put("itLead", "\u0000");
        file.withArray("/vendors/0/people").add(cast.name("sponsor"));
        ((ObjectNode) file.at("/benefits/1")).put("owner", "nobody");

        assertThat(refused(cast, file))
                .containsExactlyInAnyOrder(
                        "/sponsor",
                        "/cio",
                        "/itLead",
                        "/controller",
                        "/vendors/0/people/1",
                        "/benefits/0/owner",
                        "/benefits/1/owner");
    }

    @Test
    void sponsorAndCioAreTwoPeople() {
        Cast cast = casting.cast();
        cast.who("sponsor").alsoA("cio");
        ObjectNode file = cast.file().put("cio", cast.name("sponsor"));

        assertThat(refused(cast, file)).containsExactly("/cio");
        assertThat(cast.create(file.toString()).body()).contains("so they are two people");
    }

    @Test
    void unitsAndFunctionalityAreKnownAndCountOnce() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        file.withArray("/units").add("no-such-unit").add(cast.unit());
        file.withArray("/waves/1/units").add(cast.unit()).add("elsewhere");
        ((ObjectNode) file.at("/impacts/0")).put("functionality", "no-such");
        ((ObjectNode) file.at("/impacts/1")).put("level", 6);
        ((ObjectNode) file.at("/impacts/2")).put("level", -1).put("unit", "elsewhere");
        file.withArray("/impacts").addObject().put("unit", cast.unit()).put("functionality", "close");
        file.withArray("/functionality").addObject().put("key", "close").put("name", " ");

        assertThat(refused(cast, file))
                .containsExactlyInAnyOrder(
                        "/units/2",
                        "/units/3",
                        "/waves/1/units/1",
                        "/waves/1/units/2",
                        "/impacts/0/functionality",
                        "/impacts/1/level",
                        "/impacts/2/level",
                        "/impacts/2/unit",
                        "/impacts/3",
                        "/impacts/3/level",
                        "/functionality/2/key",
                        "/functionality/2/name");
    }

    @Test
    void nothingNeededIsMissing() {
        Cast cast = casting.cast();

        assertThat(refused(cast, cast.read("{}")))
                .containsExactlyInAnyOrder(
                        "/key",
                        "/name",
                        "/purpose",
                        "/goLive",
                        "/sponsor",
                        "/cio",
                        "/itLead",
                        "/changeManager",
                        "/units",
                        "/functionality");
    }

    @Test
    void emptyEntriesOfListsAreNamed() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        List.of("units", "waves", "functionality", "impacts", "vendors", "benefits")
                .forEach(part -> file.withArray("/" + part).addNull());
        file.withArray("/waves/0/units").addNull();
        file.withArray("/vendors/0/people").addNull();

        assertThat(refused(cast, file))
                .containsExactlyInAnyOrder(
                        "/units/2",
                        "/waves/2",
                        "/waves/0/units/1",
                        "/functionality/2",
                        "/impacts/3",
                        "/vendors/2",
                        "/vendors/0/people/1",
                        "/benefits/2");
    }

    @Test
    void figuresDaysAndKeysKeepWithinBounds() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file().put("key", "a key/with..").put("goLive", "+999999999-01-01");
        file.put("name", "x".repeat(201)).put("purpose", "a\u0007bell");
        ((ObjectNode) file.at("/waves/0")).put("goLive", "-0001-01-01");
        ((ObjectNode) file.at("/benefits/0")).put("baseline", new java.math.BigDecimal("1e99999"));

        assertThat(refused(cast, file))
                .containsExactlyInAnyOrder(
                        "/key", "/name", "/purpose", "/goLive", "/waves/0/goLive", "/benefits/0/baseline");
        assertThat(refused(cast, cast.file().put("key", "a\u0000b"))).containsExactly("/key");
    }

    /** The pointers of what is refused; and nothing was saved. */
    private static List<String> refused(Cast cast, ObjectNode file) {
        HttpResponse<String> answer = cast.create(file.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = cast.read(answer.body());
        assertThat(problem.get("errors").findValuesAsText("detail")).allMatch(detail -> detail.endsWith("."));
        String key = file.path("key").asText();
        if (key.matches("[\\w-]+")) {
            assertThat(cast.calls("change-manager").get("/api/projects/" + key).statusCode())
                    .isEqualTo(404);
        }
        return problem.get("errors").findValuesAsText("pointer");
    }

    @Test
    void aPersonWithoutAccessIsToldApartFromOneUnknown() {
        Cast cast = casting.cast();
        cast.who("sponsor").until(java.time.LocalDate.of(2020, 1, 1));

        assertThat(cast.create(cast.file().toString()).body()).contains("no longer has access");
        assertThat(cast.create(cast.file().put("cio", Given.unique("x")).toString())
                        .body())
                .contains("Nobody here has the username");
    }
}
