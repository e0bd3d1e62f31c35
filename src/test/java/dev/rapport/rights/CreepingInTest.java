package dev.rapport.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.fuzz.Answer;
import dev.rapport.fuzz.Wire;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may not, and tries another way. */
@RapportTest
class CreepingInTest {

    /** Other ways of writing {@code /api/people}, which a reader of paths may take for something that is open. */
    private static final List<String> WRITTEN_OTHERWISE = List.of(
            "/api/people/",
            "/api//people",
            "//api/people",
            "/./api/people",
            "/api/./people",
            "/api/tasks/../people",
            "/api/tasks/%2e%2e/people",
            "/api/tasks/..%2fpeople",
            "/api/tasks/..%5cpeople",
            "/api%2fpeople",
            "/%61pi/people",
            "/api/%70eople",
            "/API/people",
            "/api/PEOPLE",
            "/api/people;x=y",
            "/api;x=y/people",
            "/sign-in/..;/api/people",
            "/sign-in;/../api/people",
            "/assets/../api/people",
            "/assets/%2e%2e/api/people",
            "/assets/..;/api/people",
            "/assets/..%2fapi/people",
            "/assets/%252e%252e/api/people",
            "/assets//../api/people",
            "/link/../api/people",
            "/v3/api-docs/../../api/people",
            "/v3/api-docs/%2e%2e/%2e%2e/api/people",
            "/error/../api/people",
            "/actuator/health/../../api/people",
            "/livez/../api/people",
            "/api/people.json",
            "/api/people.css",
            "/api/people/.svg",
            "/api/people%20",
            "/api/people%09",
            "/api/people%00",
            "/api/people%00.svg",
            "/api/people%0a",
            "/api/people%0d%0a",
            "/api/people%3b",
            "/api/people%3Fa=b",
            "/api/people#/sign-in",
            "/api/people?/assets/",
            "/api/people\\",
            "/\\api/people",
            "http://localhost/api/people",
            "http://evil.example/api/people",
            "/%c0%ae%c0%ae/api/people",
            "/api/%u0070eople");

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void aVendorWhoGuessesFindsNothing() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String task = cast.task(project, "write-it-section");
        String run = cast.read("change-manager", "/api/projects/" + project + "/runs")
                .at("/items/0/id")
                .asText();
        Visitor calls = cast.calls("vendor");
        Visitor page = visits.signedIn(cast.who("vendor"));
        SoftAssertions softly = new SoftAssertions();

        for (String guess : List.of(
                "/api/tasks/" + task,
                "/api/tasks/" + task + "/form",
                "/api/projects/" + project,
                "/api/projects/" + project + "/history",
                "/api/projects/" + project + "/sign-offs",
                "/api/projects/" + project + "/commitments",
                "/api/projects/" + project + "/perceptions",
                "/api/projects/" + project + "/pain-points",
                "/api/projects/" + project + "/ballot",
                "/api/projects/" + project + "/personal-data",
                "/api/projects/" + project + "/runs",
                "/api/projects/" + project + "/runs/" + run)) {
            softly.assertThat(calls.get(guess).statusCode()).as(guess).isEqualTo(404);
        }
        for (String guess : List.of(
                "/tasks/" + task,
                "/tasks/" + task + "/diagram.xml",
                "/projects/" + project,
                "/projects/" + project + "/history?run=" + run,
                "/projects/" + project + "/perceptions",
                "/projects/" + project + "/pain-points",
                "/projects/" + project + "/ballot",
                "/projects/" + project + "/personal-data",
                "/projects/" + project + "/runs/" + run + "/diagram.xml")) {
            softly.assertThat(page.get(guess).statusCode()).as(guess).isEqualTo(404);
        }
        softly.assertThat(page.get("/tasks?scope=all&done=" + task + "&project=" + project)
                        .body())
                .doesNotContain("One ledger", "write-it-section", "IT section");
        softly.assertThat(calls.get("/api/tasks?scope=all&project=" + project).body())
                .contains("\"total\":0");
        softly.assertAll();
    }

    @Test
    void aRunIsFoundInItsOwnProjectOnly() {
        Cast cast = casting.cast();
        Cast others = casting.cast();
        String mine = cast.start(cast.small());
        String foreign = others.start(others.small());
        String run = others.read("change-manager", "/api/projects/" + foreign + "/runs")
                .at("/items/0/id")
                .asText();

        assertThat(cast.calls("sponsor")
                        .get("/api/projects/" + mine + "/runs/" + run)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visits.signedIn(cast.who("sponsor"))
                        .get("/projects/" + mine + "/runs/" + run + "/diagram.xml")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void messagesOfOthersStayUnreadWhateverIdIsSent() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        sql.sql("insert into message (project_key, recipient, subject, body, written_at)"
                        + " values (:project, :recipient, 'News', 'It goes on.', now())")
                .param("project", project)
                .param("recipient", cast.name("sponsor"))
                .update();
        long theirs = cast.read("sponsor", "/api/messages").at("/items/0/id").asLong();

        for (long guess : new long[] {theirs, Long.MAX_VALUE, 0, -1, Long.MIN_VALUE}) {
            HttpResponse<String> answer =
                    cast.calls("vendor").json("POST", "/api/messages/read", "{\"upTo\":" + guess + "}");
            assertThat(answer.statusCode()).as("" + guess).isEqualTo(204);
        }

        JsonNode message = cast.read("sponsor", "/api/messages").at("/items/0");
        assertThat(message.get("id").asLong()).isEqualTo(theirs);
        assertThat(message.get("readAt").isNull()).isTrue();
    }

    @Test
    void managersOfOtherUnitsNeitherSeeNorAct() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "unit-signs-charter");

        for (String act : List.of("claim", "release", "reassign", "complete")) {
            String body = act.equals("reassign") ? "{\"assignee\":\"" + cast.name("other-manager") + "\"}" : "{}";
            assertThat(cast.act("other-manager", task, act, body).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(cast.read("unit-manager", "/api/tasks/" + task)
                        .get("assignee")
                        .asText())
                .isEqualTo(cast.name("unit-manager"));
    }

    @Test
    void whoseAccessEndedIsOutAtOnceWithSessionAndPassword() {
        Given.Somebody leaver = given.person("change-manager").withOwnPassword();
        Visitor page = visits.signedIn(leaver);
        Visitor calls = visits.calling(leaver);
        assertThat(page.get("/projects").statusCode()).isEqualTo(200);
        assertThat(calls.get("/api/projects").statusCode()).isEqualTo(200);

        leaver.until(LocalDate.now(ZoneOffset.UTC).minusDays(2));

        assertThat(page.get("/projects").statusCode()).isEqualTo(302);
        assertThat(page.get("/api/projects").statusCode()).isEqualTo(401);
        assertThat(calls.get("/api/projects").statusCode()).isEqualTo(401);
        assertThat(visits.signedIn(leaver).get("/projects").statusCode()).isEqualTo(302);
    }

    @Test
    void rolesTakenAwayInTheMiddleOfASessionCountAtTheNextRequest() {
        Given.Somebody changed = given.person("change-manager", "administrator").withOwnPassword();
        Visitor page = visits.signedIn(changed);
        assertThat(page.get("/people").statusCode()).isEqualTo(200);
        assertThat(page.get("/projects/new").statusCode()).isEqualTo(200);

        visits.callingAsAdministrator()
                .json("PUT", "/api/people/" + changed.username() + "/roles", "{\"roles\":[\"member\"]}");

        for (String path : List.of("/people", "/people/import", "/projects/new", "/playbooks")) {
            assertThat(page.get(path).statusCode()).as(path).isIn(302, 404);
        }
        assertThat(page.post("/people/" + changed.username() + "/roles", "roles", "administrator")
                        .statusCode())
                .isIn(302, 403, 404);
        assertThat(changed.person().roles()).extracting(Enum::name).containsExactly("MEMBER");
    }

    @Test
    void noOtherWayOfWritingAnAddressOpensIt() {
        Given.Somebody secret = given.person("auditor");
        Given.Somebody vendor = given.person("vendor").withOwnPassword();
        String both =
                Base64.getEncoder().encodeToString((vendor.username() + ":" + Given.Somebody.PASSWORD).getBytes(UTF_8));
        String asVendor = "Authorization: Basic " + both + "\r\n";
        SoftAssertions softly = new SoftAssertions();

        for (String path : withPages()) {
            for (String who : List.of("", asVendor)) {
                Answer answer = ask("GET " + path + "?q=" + secret.username(), who);
                softly.assertThat(answer.status()).as(path).isIn(302, 400, 401, 403, 404);
                softly.assertThat(answer.body()).as(path).doesNotContain("The " + secret.username());
                softly.assertThat(answer.header("Location").orElse("/sign-in"))
                        .as(path)
                        .startsWith("/sign-in");
            }
        }
        softly.assertAll();
    }

    private static List<String> withPages() {
        return Stream.of("/api/people", "/people", "/actuator/prometheus")
                .flatMap(closed -> WRITTEN_OTHERWISE.stream().map(path -> path.replace("/api/people", closed)))
                .filter(path -> !path.contains("#"))
                .distinct()
                .toList();
    }

    @Test
    void headersDoNotMakeAnotherRequestOfIt() {
        Given.Somebody vendor = given.person("vendor").withOwnPassword();
        String both =
                Base64.getEncoder().encodeToString((vendor.username() + ":" + Given.Somebody.PASSWORD).getBytes(UTF_8));
        String asVendor = "Authorization: Basic " + both + "\r\n";

        for (String trick : List.of(
                "X-Original-URL: /api/me",
                "X-Rewrite-URL: /api/me",
                "X-Forwarded-Prefix: /api/me",
                "X-Forwarded-User: admin",
                "Remote-User: admin",
                "Accept: text/html",
                "Accept: text/css,image/svg+xml",
                "X-HTTP-Method-Override: HEAD",
                "X-Method-Override: HEAD")) {
            assertThat(ask("GET /api/people", asVendor + trick + "\r\n").status())
                    .as(trick)
                    .isEqualTo(403);
        }
        assertThat(ask("GET /api/messages/read", asVendor + "X-HTTP-Method-Override: POST\r\n")
                        .status())
                .isEqualTo(405);
        assertThat(ask("POST /api/me?_method=DELETE", asVendor).status()).isEqualTo(405);
    }

    @Test
    void noAddressIsMadeOfWhatTheSenderSaysTheHostIs() {
        for (String path : List.of("/", "/tasks?a=b", "/projects/x")) {
            Answer answer = new Wire(port)
                    .send("GET " + path + " HTTP/1.1\r\n"
                            + "Host: evil.example\r\n"
                            + "X-Forwarded-Host: evil.example\r\n"
                            + "Forwarded: host=evil.example\r\n"
                            + "Connection: close\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.head() + answer.body()).as(path).doesNotContain("evil");
        }
    }

    private Answer ask(String line, String headers) {
        return new Wire(port).send(line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
    }
}
