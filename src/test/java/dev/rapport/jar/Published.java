package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.check.Artefact;
import dev.rapport.testing.Modeler;
import dev.rapport.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a playbook comes to be current: one change manager brings it, another publishes it. */
final class Published {

    static final String SECOND = "henrik.aalto";
    static final List<String> ROLES = List.of("controller");
    private static final String ADMINISTRATOR = "aroha.ngata";

    private Published() {}

    /** @return the definition of the current version, to be started */
    static String playbook(Running node, List<Artefact> files) {
        roles(node, List.of("controller", "change-manager"));
        decide(node, bring(node, files));
        return current(node, files);
    }

    static void roles(Running node, List<String> roles) {
        node.as(ADMINISTRATOR, Players.PASSWORD)
                .put("/api/people/" + SECOND + "/roles", Map.of("roles", roles))
                .expect(200);
    }

    /** @return the draft's id */
    static String bring(Running node, List<Artefact> files) {
        Map<String, byte[]> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        HttpResponse<String> answer = new Visitor(node.port())
                .withBasic(Players.LEADER, Players.PASSWORD)
                .upload("/api/playbooks/drafts", "files", byName);
        JsonNode brought = new Caller.Answer(answer.statusCode(), answer.body())
                .expect(201)
                .json();
        return brought.path("draft").path("id").asText();
    }

    static void decide(Running node, String draft) {
        node.as(SECOND, Players.PASSWORD)
                .post("/api/playbooks/drafts/" + draft + "/publish", Map.of())
                .expect(200);
    }

    /** As a modeler learns it that deploys what is current already. */
    static String current(Running node, List<Artefact> files) {
        Modeler.Answer answer =
                new Modeler(new Visitor(node.port()).withBasic(Players.LEADER, Players.PASSWORD)).deploy(files);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        assertThat(answer.definition().path("version").asInt()).as("a version").isPositive();
        return answer.definition().path("id").asText();
    }
}
