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

/** Naming a new sponsor as callers see it. */
@RapportTest
class RoleChangesApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void aSponsorIsNamedAcceptsAndLeads() {
        Cast cast = casting.cast();
        cast.put("next", given.person("sponsor"));
        String project = cast.start(cast.file());
        String path = "/api/projects/" + project + "/role-changes";

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> named = cast.calls("change-manager")
                    .withHeader("Idempotency-Key", "next-" + project)
                    .json("POST", path, body(cast.name("next")));
            assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        }
        JsonNode asked = cast.read("cio", path).get("items");
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/state").asText()).isEqualTo("asked");
        assertThat(asked.at("/0/from").asText()).isEqualTo(cast.name("sponsor"));
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + project)
                        .body())
                .contains("Until they answer, the role stays where it is");
        assertThat(cast.calls("next").get("/api/projects/" + project).statusCode())
                .as("not theirs yet")
                .isEqualTo(404);

        Cast.done(cast.complete("next", cast.task(project, "take-over"), "{\"decision\":\"accept\"}"));

        assertThat(cast.read("next", "/api/projects/" + project).get("sponsor").asText())
                .isEqualTo(cast.name("next"));
        assertThat(cast.calls("sponsor").get("/api/projects/" + project).statusCode())
                .isEqualTo(404);
        assertThat(cast.read("cio", path).at("/items/0/state").asText()).isEqualTo("taken-over");
        assertThat(cast.read("cio", "/api/projects/" + project + "/history")
                        .get("items")
                        .findValuesAsText("act"))
                .contains("successor-named", "role-taken-over");
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + project + "/history")
                        .body())
                .contains("took over as sponsor from");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String path = "/api/projects/" + project + "/role-changes";

        HttpResponse<String> nobody = cast.calls("sponsor").json("POST", path, body(cast.name("cio")));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("\"/to\"");
        HttpResponse<String> unheard =
                cast.calls("sponsor").json("POST", path, body(cast.name("cio")).replace("\"sponsor\"", "\"king\""));
        assertThat(unheard.statusCode()).isEqualTo(422);
        assertThat(unheard.body()).contains("\"/role\"");
        assertThat(cast.calls("cio").json("POST", path, body(cast.name("cio"))).statusCode())
                .isEqualTo(403);
        assertThat(cast.read("sponsor", path).get("items")).isEmpty();
    }

    private static String body(String to) {
        return "{\"role\": \"sponsor\", \"to\": \"%s\", \"why\": \"The sponsor leaves.\"}".formatted(to);
    }
}
