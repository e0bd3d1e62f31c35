package dev.rapport.alignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What executives agree on, as callers and readers of the page see it. */
@RapportTest
class AlignmentApiTest {

    private static final String SECRET = "Nobody speaks of the merger";

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void anAnswerIsSeenByNobodyElseBeforeAllAreRevealed() {
        Cast cast = casting.cast();
        String project = agreed(cast);
        String path = "/api/projects/" + project;
        String answer = "{\"values\":{\"first\":\"own\",\"ownWords\":\"" + SECRET + "\",\"measured\":\"both\"}}";
        String task = task(cast, project, "state-priorities", "cio");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> sent = cast.calls("cio")
                    .withHeader("Idempotency-Key", "priorities-" + project)
                    .json("POST", "/api/tasks/" + task + "/complete", answer);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
        }

        for (String reader : new String[] {"sponsor", "change-manager", "unit-manager", "controller"}) {
            for (String call : new String[] {"/checkpoints", "/conflicts", "/history", "/sign-offs", ""}) {
                assertThat(cast.calls(reader).get(path + call).body())
                        .as(reader + call)
                        .doesNotContain(SECRET)
                        .doesNotContain("\"both\"");
            }
            for (String page : new String[] {"/alignment", "/history", ""}) {
                assertThat(visits.signedIn(cast.who(reader))
                                .get("/projects/" + project + page)
                                .body())
                        .as(reader + page)
                        .doesNotContain(SECRET);
            }
        }
        assertThat(cast.calls("sponsor")
                        .get("/api/tasks/" + task(cast, project, "state-priorities", "sponsor") + "/form")
                        .body())
                .doesNotContain(SECRET);
        assertThat(cast.read("cio", path + "/checkpoints")
                        .at("/items/0/executives/1/priorities/0")
                        .asText())
                .as("their own")
                .isEqualTo(SECRET);
        assertThat(cast.read("sponsor", path + "/checkpoints")
                        .at("/items/0/executives/1/answeredBy")
                        .asText())
                .as("that they answered")
                .isEqualTo(cast.name("cio"));

        Cast.done(cast.complete(
                "sponsor",
                task(cast, project, "state-priorities", "sponsor"),
                "{\"first\":\"purpose\",\"measured\":\"company\"}"));

        assertThat(cast.calls("unit-manager").get(path + "/checkpoints").body()).contains(SECRET);
        assertThat(visits.signedIn(cast.who("unit-manager"))
                        .get("/projects/" + project + "/alignment")
                        .body())
                .contains(SECRET, "Not named");
    }

    @Test
    void aConflictIsOpenedOnceAndARepeatedRequestOpensNone() {
        Cast cast = casting.cast();
        String project = agreed(cast);
        String path = "/api/projects/" + project + "/conflicts";
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        String body =
                "{\"about\":\"Speed or cost\",\"owner\":\"" + cast.name("cio") + "\",\"decideBy\":\"" + day + "\"}";
        assertThat(cast.calls("change-manager").json("POST", path, body).statusCode())
                .as("nothing is revealed yet")
                .isEqualTo(409);
        for (String who : new String[] {"sponsor", "cio"}) {
            Cast.done(cast.complete(
                    who,
                    task(cast, project, "state-priorities", who),
                    "{\"first\":\"purpose\",\"measured\":\"company\"}"));
        }
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> raised = cast.calls("sponsor")
                    .withHeader("Idempotency-Key", "conflict-" + project)
                    .json("POST", path, body);
            assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        }
        JsonNode all = cast.read("unit-manager", path);
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(all.at("/items/0/missed").asInt()).isZero();
        assertThat(cast.calls("cio").json("POST", path, body).statusCode())
                .as("who raises it does not decide it")
                .isEqualTo(422);
        assertThat(cast.calls("unit-manager").json("POST", path, body).statusCode())
                .isEqualTo(403);
        assertThat(cast.calls("member").json("POST", path, body).statusCode()).isEqualTo(404);
        assertThat(cast.calls("vendor").get(path).statusCode()).isEqualTo(404);
        Visitor sponsor = visits.signedIn(cast.who("sponsor"));
        sponsor.get("/projects/" + project + "/alignment");
        HttpResponse<String> page = sponsor.post(
                "/projects/" + project + "/alignment/conflicts", "about", "", "owner", "", "decideBy", "soon");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("No conflict was opened");
        assertThat(visits.signedIn(cast.who("sponsor"))
                        .get("/projects/" + project + "/history")
                        .body())
                .contains("raised a conflict");
    }

    private static String agreed(Cast cast) {
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        for (String who : new String[] {"sponsor", "cio", "unit"}) {
            Cast.done(cast.complete(
                    who.equals("unit") ? "unit-manager" : who,
                    cast.task(project, who + "-signs-charter"),
                    "{\"decision\":\"agree\"}"));
        }
        return project;
    }

    private static String task(Cast cast, String project, String step, String part) {
        return cast.tasks(project, step).stream()
                .filter(one -> one.get("assignee").asText().equals(cast.name(part)))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }
}
