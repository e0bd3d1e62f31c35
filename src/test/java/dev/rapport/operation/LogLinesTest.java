package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Stumbling;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the log says of people's acts, and what it keeps to itself. */
@RapportTest
class LogLinesTest {

    private static final String ASKED_AS = "f00d-cafe-0001";
    private static final List<String> WRITTEN_BY_PEOPLE = List.of(
            "Three days.",
            "One system.",
            "Nobody asked the crane drivers",
            "A note of mine",
            "crane@example.org",
            "Ylva Crane",
            "One ledger",
            "Close a month",
            "Stumbled",
            "berth-four-wrong",
            Given.Somebody.PASSWORD,
            RapportTest.ADMIN_PASSWORD,
            "a password for later");

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    Stumbling stumbling;

    @Test
    void eachLineSaysWhichRequestWhoAndWhereAndNothingThatPeopleWrote() {
        Cast cast = casting.cast();
        cast.who("sponsor").named("Ylva Crane").withMailbox("crane@example.org");
        cast.calls("sponsor").withHeader("X-Request-Id", ASKED_AS);
        try (Lines lines = Lines.open()) {
            String project = cast.start(cast.file());
            String token = everythingHappens(cast, project);

            assertThat(lines.written()).hasSizeGreaterThan(15).allSatisfy(line -> {
                assertThat(line).endsWith("}\n").containsOnlyOnce("\n").doesNotContain(token);
                assertThat(WRITTEN_BY_PEOPLE).noneMatch(line::contains);
            });
            assertThat(lines.read()).allSatisfy(line -> {
                assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly(
                                "time", "level", "logger", "thread", "message", "request", "person", "project",
                                "failure");
                assertThat(line.path("request").asText()).matches("[0-9A-Za-z-]{8,64}");
            });
            assertThat(lines.read())
                    .filteredOn(line -> line.path("message").asText().matches(".*(tasks/\\{id}|projects/\\{key}).*"))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(line -> {
                        assertThat(line.path("person").asText())
                                .isIn(cast.name("sponsor"), cast.name("cio"), cast.name("controller"));
                        assertThat(line.path("project").asText()).isEqualTo(project);
                    });
            assertThat(of(lines, cast.name("sponsor")))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.path("request").asText()).isEqualTo(ASKED_AS));
            assertThat(of(lines, cast.name("sponsor")))
                    .extracting(line -> line.path("message").asText())
                    .anyMatch(message -> message.startsWith("POST /api/tasks/{id}/complete answered 422 in "))
                    .contains("POST /api/tasks/{id}/complete failed");
            assertThat(lines.read())
                    .filteredOn(line -> line.path("level").asText().equals("ERROR"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("failure").asText())
                            .contains("java.lang.IllegalStateException\n\tat dev.rapport.testing.Stumbling.on("));
        }
    }

    /** @return the token of a one-time link that was used on the way */
    private String everythingHappens(Cast cast, String project) {
        Visitor sponsor = cast.calls("sponsor");
        cast.writeCharter(project);
        assertThat(cast.complete("cio", cast.task(project, "cio-signs-charter"), "{\"decision\":\"agree\"}")
                        .statusCode())
                .isEqualTo(204);
        String signing = cast.task(project, "sponsor-signs-charter");
        assertThat(cast.complete("sponsor", signing, "{\"decision\":\"refuse\",\"note\":\"A note of mine\"}")
                        .statusCode())
                .isEqualTo(422);
        stumbling.in(project);
        assertThat(cast.complete(
                                "sponsor",
                                signing,
                                "{\"decision\":\"refuse\",\"reason\":\"Nobody asked the crane drivers\"}")
                        .statusCode())
                .isEqualTo(500);
        stumbling.noMore(project);
        assertThat(cast.complete("sponsor", signing, "{\"decision\":\"agree\"}")
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValue(ASKED_AS);
        sponsor.get("/api/projects/" + project);
        sponsor.get("/api/messages");
        visits.calling(cast.name("cio"), "berth-four-wrong").get("/api/me");
        return aLinkIsUsed();
    }

    private String aLinkIsUsed() {
        String username = given.person("member").username();
        HttpResponse<String> made =
                visits.callingAsAdministrator().json("POST", "/api/people/" + username + "/link", "{}");
        String token = made.body().replaceAll("(?s).*/link/([^\"]+)\".*", "$1");
        Visitor invited = visits.anybody();
        assertThat(invited.get("/link/" + token).statusCode()).isEqualTo(200);
        assertThat(invited.post("/link/" + token, "password", "a password for later", "again", "a password for later")
                        .statusCode())
                .isEqualTo(302);
        return token;
    }

    @Test
    void anIllFormedIdIsReplacedAndABrokenAddressIsNotRepeated() {
        try (Lines lines = Lines.open()) {
            String answered = visits.anybody()
                    .withHeader("X-Request-Id", "ylva crane; drop")
                    .get("/projects/Ylva%20Crane")
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();

            assertThat(answered).matches("[0-9a-f]{8}-[0-9a-f-]{27}");
            assertThat(lines.read())
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("request").asText()).isEqualTo(answered))
                    .satisfies(line -> assertThat(line.path("project").isNull()).isTrue());
            assertThat(lines.written())
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("ylva"));
        }
    }

    private static List<JsonNode> of(Lines lines, String person) {
        return lines.read().stream()
                .filter(line -> line.path("person").asText().equals(person))
                .toList();
    }

    @Test
    void workInTheBackgroundBeginsAndEndsWithAnEmptyLine() {
        Context.project("LEFT-OVER");
        new FreshContext()
                .decorate(() -> {
                    assertThat(org.slf4j.MDC.getCopyOfContextMap()).isIn(null, Map.of());
                    Context.project("OWN-1");
                })
                .run();
        assertThat(org.slf4j.MDC.get(Context.PROJECT)).isNull();
    }
}
