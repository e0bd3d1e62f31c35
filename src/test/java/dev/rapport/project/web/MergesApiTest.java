package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Merging two projects as callers see it. */
@RapportTest
class MergesApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void aProjectGoesIntoAnother() {
        Cast ending = casting.cast();
        Cast going = casting.cast();
        String one = ending.start(ending.file());
        String other = going.start(going.file());
        String path = "/api/projects/" + one + "/merges";

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> asked = ending.calls("sponsor")
                    .withHeader("Idempotency-Key", "merge-" + one)
                    .json("POST", path, body(other));
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        }
        assertThat(ending.read("cio", path).get("items")).hasSize(1);
        assertThat(visits.signedIn(ending.who("cio")).get("/projects/" + one).body())
                .contains("Until the sponsor of the second agrees, both go on as they are.");
        Cast.done(going.complete("sponsor", going.task(other, "accept-merge"), "{\"decision\":\"agree\"}"));

        JsonNode merged = ending.read("cio", "/api/projects/" + one);
        assertThat(merged.get("status").asText()).isEqualTo("merged");
        assertThat(going.read("cio", "/api/projects/" + other + "/merges")
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("merged");
        for (String key : new String[] {one, other}) {
            assertThat(ending.read("cio", "/api/projects/" + key + "/history")
                            .get("items")
                            .findValuesAsText("act"))
                    .contains("merge-asked", "project-merged")
                    .doesNotContain("project-cancelled");
        }
        assertThat(visits.signedIn(ending.who("cio"))
                        .get("/projects/" + one + "/history")
                        .body())
                .contains(" took “");
        assertThat(visits.signedIn(ending.who("sponsor"))
                        .get("/projects/" + one)
                        .body())
                .contains("went into")
                .doesNotContain("Let it go into another project");
        HttpResponse<String> again = ending.calls("sponsor")
                .withHeader("Idempotency-Key", "again-" + one)
                .json("POST", path, body(other));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String path = "/api/projects/" + project + "/merges";

        HttpResponse<String> itself = cast.calls("sponsor").json("POST", path, body(project));
        assertThat(itself.statusCode()).isEqualTo(422);
        assertThat(itself.body()).contains("\"/into\"");
        assertThat(cast.calls("sponsor")
                        .json("POST", path, body("NO-SUCH-PROJECT"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(cast.calls("change-manager")
                        .json("POST", path, body(project))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cast.read("sponsor", path).get("items")).isEmpty();
    }

    private static String body(String into) {
        return "{\"into\": \"%s\", \"why\": \"Both change the same orders.\"}".formatted(into);
    }
}
