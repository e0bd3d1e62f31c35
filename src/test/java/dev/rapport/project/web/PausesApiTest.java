package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pausing and resuming as callers and pages see it. */
@RapportTest
class PausesApiTest {

    private static final String WHY = "{\"reason\":\"No money until May.\"}";

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void thePauseIsSeenWhereverTheProjectIs() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String task = cast.task(project, "write-business-section");

        assertThat(sent(cast, project, "pause").statusCode()).isEqualTo(204);

        String api = "/api/projects/" + project;
        assertThat(cast.read("change-manager", api).get("status").asText()).isEqualTo("paused");
        assertThat(cast.read("member", api).get("status").asText()).isEqualTo("paused");
        assertThat(cast.read("change-manager", "/api/projects?limit=1000").get("items"))
                .filteredOn(one -> one.get("key").asText().equals(project))
                .singleElement()
                .satisfies(one -> assertThat(one.get("status").asText()).isEqualTo("paused"));
        assertThat(cast.read("sponsor", "/api/tasks/" + task).get("paused").asBoolean())
                .isTrue();
        assertThat(cast.read("change-manager", "/api/tasks?scope=all&limit=1000&project=" + project)
                        .get("items"))
                .isNotEmpty()
                .allMatch(one -> one.get("paused").asBoolean());
        JsonNode pause = cast.read("cio", api + "/pauses").at("/items/0");
        assertThat(pause.get("pausedBy").asText()).isEqualTo(cast.name("sponsor"));
        assertThat(pause.get("why").asText()).isEqualTo("No money until May.");
        assertThat(pause.get("resumedAt").isNull()).isTrue();
        assertThat(cast.calls("member").get(api + "/pauses").statusCode()).isEqualTo(404);

        HttpResponse<String> refused = cast.complete("sponsor", task, "{\"text\":\"Three days.\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("The project is paused", "nothing is lost");

        assertThat(sent(cast, project, "resume").statusCode()).isEqualTo(204);
        assertThat(cast.read("change-manager", api).get("status").asText()).isEqualTo("running");
        assertThat(cast.read("sponsor", "/api/tasks/" + task).get("paused").asBoolean())
                .isFalse();
        Cast.done(cast.complete("sponsor", task, "{\"text\":\"Three days.\"}"));
        assertThat(cast.read("cio", api + "/history").get("items").findValuesAsText("act"))
                .contains("project-paused", "project-resumed");
    }

    @Test
    void whatIsSentAgainWithItsKeyIsDoneOnce() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());

        for (String act : List.of("pause", "resume")) {
            for (int time = 0; time < 2; time++) {
                assertThat(cast.calls("sponsor")
                                .withHeader("Idempotency-Key", act + "-" + project)
                                .json("POST", "/api/projects/" + project + "/" + act, WHY)
                                .statusCode())
                        .isEqualTo(204);
            }
        }
        assertThat(cast.read("sponsor", "/api/projects/" + project + "/pauses").get("items"))
                .hasSize(1);
    }

    @Test
    void pagesShowItAndOfferNothingThatCannotBeDone() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String task = cast.task(project, "write-business-section");
        sent(cast, project, "pause");

        Visitor sponsor = visits.signedIn(cast.who("sponsor"));
        assertThat(sponsor.get("/projects/" + project).body())
                .contains("paused this project on", "No money until May.", "Resume this project", "Cancel this project")
                .doesNotContain("Pause this project", "state-late");
        assertThat(sponsor.get("/tasks/" + task).body())
                .contains("The project is paused, so this waits as it is.")
                .doesNotContain("data-form-island", "Give this back");
        assertThat(sponsor.get("/tasks?project=" + project).body()).contains("Paused", "Write the business section");
        Visitor manager = visits.signedIn(cast.who("change-manager"));
        assertThat(sponsor.get("/projects").body()).contains("Paused");
        assertThat(manager.get("/projects/" + project).body())
                .doesNotContain("Cancel this project", "Resume this project");
        assertThat(manager.get("/projects/" + project + "/history").body())
                .contains("paused the project, because: No money until May.");
    }

    private static HttpResponse<String> sent(Cast cast, String project, String act) {
        return cast.calls("sponsor").json("POST", "/api/projects/" + project + "/" + act, WHY);
    }
}
