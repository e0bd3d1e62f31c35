package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Merging a unit as callers see it. */
@RapportTest
class UnitChangesApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void aUnitIsMergedOnceHoweverOftenItIsSent() {
        Cast cast = casting.cast();
        ObjectNode file = cast.file();
        file.withArray("/waves").remove(0);
        file.withArray("/waves/0/units").add(cast.unit());
        String project = cast.start(file);
        String path = "/api/projects/" + project + "/units/" + cast.unit() + "/changes";
        String body = body("merged", cast.other());

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> sent = cast.calls("change-manager")
                    .withHeader("Idempotency-Key", "merge-" + project)
                    .json("POST", path, body);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        }
        HttpResponse<String> second = cast.calls("change-manager")
                .withHeader("Idempotency-Key", "close-" + project)
                .json("POST", path, body("closed", cast.other()));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("already");
        JsonNode asked =
                cast.read("cio", "/api/projects/" + project + "/unit-changes").get("items");
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/state").asText()).isEqualTo("asked");
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + project + "/units")
                        .body())
                .contains("not answered yet");

        Cast.done(cast.complete("other-manager", cast.task(project, "take-unit-over"), "{\"decision\":\"accept\"}"));

        JsonNode now = cast.read("cio", "/api/projects/" + project);
        assertThat(now.get("units")).hasSize(1);
        assertThat(now.at("/units/0").asText()).isEqualTo(cast.other());
        assertThat(now.at("/waves/0/units")).hasSize(1);
        assertThat(now.at("/waves/0/units/0").asText()).isEqualTo(cast.other());
        assertThat(cast.read("cio", "/api/projects/" + project + "/history")
                        .get("items")
                        .findValuesAsText("act"))
                .contains("unit-change-named", "unit-accepted", "unit-changed");
        cast.writeCharter(project);
        assertThat(cast.tasks(project, "unit-signs-charter")).hasSize(1);
        assertThat(visits.signedIn(cast.who("change-manager"))
                        .get("/projects/" + project + "/charter")
                        .body())
                .contains("Merged into Unit " + cast.other());
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String path = "/api/projects/" + project + "/units/" + cast.unit() + "/changes";

        for (String[] wrong : new String[][] {
            {body("burnt", cast.other()), "\"/what\""},
            {body("merged", cast.unit()), "\"/receivers/0/unit\""},
            {body("merged", "no-such-unit"), "\"/receivers/0/unit\""},
            {body("merged", cast.other()), "\"/receivers/0/unit\""},
            {"{\"what\": \"merged\", \"why\": \"Because.\"}", "\"/receivers\""},
            {body("merged", cast.other()).replace("Both do the same.", " "), "\"/why\""}
        }) {
            HttpResponse<String> refused = cast.calls("change-manager").json("POST", path, wrong[0]);
            assertThat(refused.statusCode()).as(wrong[0]).isEqualTo(422);
            assertThat(refused.body()).contains(wrong[1]);
        }
        assertThat(cast.calls("change-manager")
                        .json("POST", path, body("merged", cast.other()))
                        .body())
                .contains("in the wave “Pilot”", "in “Everyone”", "Choose a unit of “Pilot” or one of no wave");
        assertThat(cast.calls("sponsor")
                        .json("POST", path, body("merged", cast.other()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cast.read("sponsor", "/api/projects/" + project + "/unit-changes")
                        .get("items"))
                .isEmpty();
    }

    private static String body(String what, String to) {
        return "{\"what\": \"%s\", \"receivers\": [{\"unit\": \"%s\"}], \"why\": \"Both do the same.\"}"
                .formatted(what, to);
    }
}
