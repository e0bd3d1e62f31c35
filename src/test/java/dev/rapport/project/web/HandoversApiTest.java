package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing all of somebody's work over as callers see it. */
@RapportTest
class HandoversApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void allThatSomebodyHoldsIsAskedForOnceAndGoesOverOnAcceptance() {
        Cast cast = casting.cast();
        cast.put("next", given.person("unit-manager"));
        String project = cast.start(cast.file());
        String path = "/api/people/" + cast.name("unit-manager") + "/handovers";

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> sent = cast.calls("change-manager")
                    .withHeader("Idempotency-Key", "all-" + project)
                    .json("POST", path, body(cast.name("next")));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        }
        JsonNode asked = cast.read("change-manager", path);
        assertThat(asked.get("items")).hasSize(1);
        assertThat(asked.at("/holds/0/units/0").asText()).isEqualTo(cast.unit());
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/people/" + cast.name("unit-manager") + "/handovers")
                        .body())
                .contains("is asked, not answered yet");
        Cast.done(cast.complete("next", cast.task(project, "take-work-over"), "{\"decision\":\"accept\"}"));

        assertThat(cast.read("change-manager", path).get("holds")).isEmpty();
        cast.writeCharter(project);
        assertThat(cast.tasks(project, "unit-signs-charter"))
                .extracting(task -> task.get("assignee").asText())
                .contains(cast.name("next"))
                .doesNotContain(cast.name("unit-manager"));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        Cast cast = casting.cast();
        cast.start(cast.file());
        String path = "/api/people/" + cast.name("cio") + "/handovers";

        for (String to : new String[] {cast.name("member"), cast.name("cio"), "nobody-at-all"}) {
            HttpResponse<String> refused = cast.calls("change-manager").json("POST", path, body(to));
            assertThat(refused.statusCode()).as(to).isEqualTo(422);
            assertThat(refused.body()).contains("\"/to\"");
        }
        assertThat(cast.calls("sponsor")
                        .json("POST", path, body(cast.name("member")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cast.read("change-manager", path).get("items")).isEmpty();
    }

    private static String body(String to) {
        return "{\"to\": \"%s\", \"why\": \"They move to Bergen.\"}".formatted(to);
    }
}
