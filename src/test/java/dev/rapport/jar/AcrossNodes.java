package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.check.Artefact;
import dev.rapport.testing.Models;
import dev.rapport.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done on one node holds at once on the other, whatever that one had read before. */
final class AcrossNodes {

    private static final String PROJECT = "BOTH-1";
    private static final String PLAYBOOK = "look-around";
    private static final int DONE = 204;
    private static final int FOUND = 302;

    private final Running here;
    private final Running there;

    private AcrossNodes(Running here, Running there) {
        this.here = here;
        this.there = there;
    }

    static void hold(Running here, Running there) {
        AcrossNodes nodes = new AcrossNodes(here, there);
        Published.roles(here, List.of("controller", "change-manager"));
        here.as(Players.LEADER, Players.PASSWORD)
                .post("/api/projects", Players.file(PROJECT))
                .expect(201);
        nodes.whatIsPublishedHereIsDoneThere("Look around");
        nodes.whatIsPublishedHereIsDoneThere("Look twice");
        nodes.aRoleThatIsTakenAwayHereIsGoneThere();
        nodes.whoIsSignedOutHereSignsInAgainThere();
    }

    private void whatIsPublishedHereIsDoneThere(String step) {
        List<Artefact> files = List.of(Models.model(PLAYBOOK, step), Models.form(PLAYBOOK, step + ": what is there?"));
        String draft = Published.bring(here, files);
        Caller second = there.as(Published.SECOND, Players.PASSWORD);
        String kept = "/api/playbooks/drafts/" + draft;
        assertThat(second.get(kept).expect(200).json().path("state").asText()).isEqualTo("waiting");
        assertThat(second.get(kept + "/files/" + PLAYBOOK + ".bpmn").expect(200).body())
                .contains(step);
        Published.decide(here, draft);

        Caller leader = there.as(Players.LEADER, Players.PASSWORD);
        leader.post(
                        "/engine-rest/process-definition/" + Published.current(there, files) + "/start",
                        Map.of("businessKey", PROJECT))
                .expect(200);
        JsonNode task = only(leader, step);
        String path = "/api/tasks/" + task.path("id").asText();
        assertThat(leader.get(path + "/form").expect(200).body()).contains(step + ": what is there?");
        leader.post(path + "/complete", Map.of("values", Map.of("remark", "All of it")))
                .expect(DONE);
    }

    private static JsonNode only(Caller leader, String name) {
        List<JsonNode> found = new ArrayList<>();
        leader.get("/api/tasks?scope=all&limit=200&project=" + PROJECT)
                .expect(200)
                .json()
                .path("items")
                .forEach(found::add);
        found.removeIf(task -> !task.path("task").asText().equals("step"));
        assertThat(found)
                .singleElement()
                .satisfies(task -> assertThat(task.path("name").asText()).isEqualTo(name));
        return found.get(0);
    }

    private void aRoleThatIsTakenAwayHereIsGoneThere() {
        Caller calling = there.as(Published.SECOND, Players.PASSWORD);
        Visitor visiting = signedIn(Published.SECOND);
        calling.get("/api/playbooks/drafts").expect(200);
        assertThat(visiting.get("/playbooks").statusCode()).isEqualTo(200);

        Published.roles(here, Published.ROLES);

        assertThat(calling.get("/api/playbooks/drafts").status()).isEqualTo(403);
        assertThat(visiting.get("/playbooks").statusCode())
                .as("a page that is not theirs")
                .isEqualTo(404);
    }

    private void whoIsSignedOutHereSignsInAgainThere() {
        Visitor visiting = signedIn(Players.LEADER);
        assertThat(visiting.get("/projects").statusCode()).isEqualTo(200);

        assertThat(new Visitor(here.port())
                        .withBasic(Players.LEADER, Players.PASSWORD)
                        .json("DELETE", "/api/me/sessions", "")
                        .statusCode())
                .isEqualTo(DONE);

        assertThat(visiting.get("/projects")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(FOUND);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
        });
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(there.port());
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "username", username, "password", Players.PASSWORD)
                        .statusCode())
                .isEqualTo(FOUND);
        return visitor;
    }
}
