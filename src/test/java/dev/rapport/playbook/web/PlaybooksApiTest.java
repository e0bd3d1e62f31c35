package dev.rapport.playbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Artefact;
import dev.rapport.testing.Alone;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PlaybooksApiTest {

    private static final String BOUNDARY = "between-the-parts";

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    private final String key = Given.unique("called");
    private Visitor author;
    private Visitor approver;

    @BeforeEach
    void people() {
        author = visits.calling(given.person("change-manager").withOwnPassword());
        approver = visits.calling(given.person("change-manager").withOwnPassword());
    }

    @Test
    void aPlaybookGoesThroughBothHands() {
        HttpResponse<String> brought = bring("/api/playbooks/drafts", Models.playbook(key, "Look"));

        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        String draft = brought.headers().firstValue("Location").orElseThrow();
        assertThat(read(author.get(draft)).get("state").asText()).isEqualTo("waiting");
        assertThat(read(author.get("/api/playbooks/drafts?playbook=" + key))
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(read(brought).at("/draft/id").asText());
        assertThat(author.get(draft + "/files/step.form").body()).contains("What did you see?");
        assertThat(author.get(draft + "/files/none.form").statusCode()).isEqualTo(404);
        assertThat(author.json("POST", draft + "/publish", "").statusCode()).isEqualTo(403);
        HttpResponse<String> published = approver.json("POST", draft + "/publish", "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(read(published).get("number").asInt()).isEqualTo(1);
        assertThat(approver.json("POST", draft + "/publish", "").statusCode()).isEqualTo(409);

        JsonNode one = read(author.get("/api/playbooks/" + key));
        assertThat(one.get("state").asText()).isEqualTo("current");
        assertThat(one.at("/versions/items/0/origin").asText()).isEqualTo("api");
        HttpResponse<String> file = author.get("/api/playbooks/" + key + "/versions/1/files/" + key + ".bpmn");
        assertThat(file.body()).isEqualTo(new String(Models.model(key, "Look").content(), StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(read(author.get("/api/playbooks/" + key + "/record")).findValuesAsText("act"))
                .containsExactly("publishing-refused", "published", "publishing-refused", "brought");
        assertThat(read(bring("/api/playbooks/drafts", Models.playbook(key, "Look")))
                        .get("detail")
                        .asText())
                .contains("Nothing differs");
    }

    @Test
    void aDraftIsRefusedOrTakenBack() {
        String one = location(bring("/api/playbooks/drafts", Models.playbook(key, "Look")));
        String other = location(bring("/api/playbooks/drafts", Models.playbook(key, "Look twice")));

        assertThat(approver.json("POST", one + "/refuse", "{}").statusCode()).isEqualTo(422);
        assertThat(read(approver.json("POST", one + "/refuse", "{\"reason\":\"No\"}"))
                        .get("state")
                        .asText())
                .isEqualTo("refused");
        assertThat(read(author.json("POST", other + "/take-back", ""))
                        .get("state")
                        .asText())
                .isEqualTo("taken-back");
    }

    @Test
    void aPlaybookIsRetiredReinstatedAndBroughtBack() {
        String address = "/api/playbooks/" + key;
        for (String words : List.of("Look", "Look twice")) {
            approver.json(
                    "POST", location(bring("/api/playbooks/drafts", Models.playbook(key, words))) + "/publish", "");
        }

        assertThat(author.json("POST", address + "/retire", "{\"reason\":\"Old\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(read(author.get(address)).get("state").asText()).isEqualTo("retired");
        assertThat(author.json("POST", address + "/reinstate", "").statusCode()).isEqualTo(204);
        HttpResponse<String> back = author.json("POST", address + "/versions/1/bring-back", "");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(read(back).at("/draft/from").asInt()).isEqualTo(1);
    }

    @Test
    void onePersonPublishesAtOnceOnlyWhereThatIsAllowed() {
        String address = "/api/playbooks/drafts?publish=true";

        assertThat(bring(address, Models.playbook(key, "Look")).statusCode()).isEqualTo(403);
        Alone.on();
        try {
            HttpResponse<String> published = bring(address, Models.playbook(key, "Look"));
            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
            assertThat(read(published).at("/version/number").asInt()).isEqualTo(1);
            HttpResponse<String> no = bring(address, List.of(Models.file(key + ".bpmn", "no XML")));
            assertThat(no.statusCode()).isEqualTo(422);
        } finally {
            Alone.off();
        }
        assertThat(read(author.get("/api/playbooks/" + key))
                        .at("/current/number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theCheckAnswersAndKeepsNothing() {
        JsonNode found = read(bring("/api/playbooks/check", Models.playbook(key, "Look")));

        assertThat(found.get("playbook").asText()).isEqualTo(key);
        assertThat(found.get("refused").asBoolean()).isFalse();
        assertThat(found.get("findings").isArray()).isTrue();
        assertThat(read(author.get("/api/playbooks/drafts?playbook=" + key))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(author.get("/api/playbooks/" + key + "/record").statusCode()).isEqualTo(404);
    }

    @Test
    void tooMuchIsRefusedAsAProblem() {
        for (int megabytes : new int[] {3, 30}) {
            HttpResponse<String> answer =
                    bring("/api/playbooks/drafts", List.of(Models.file(key + ".bpmn", "x".repeat(megabytes << 20))));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(read(answer).get("detail").asText()).contains("2 MB");
        }
    }

    @Test
    void listsArePagedByCursor() {
        JsonNode first = read(author.get("/api/playbooks?limit=2"));
        JsonNode second = read(
                author.get("/api/playbooks?limit=2&cursor=" + first.get("next").asText()));

        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(second.at("/items/0/key").asText())
                .isGreaterThan(first.at("/items/1/key").asText());
        assertThat(author.get("/api/playbooks/drafts?cursor=x").statusCode()).isEqualTo(422);
        assertThat(author.get("/api/playbooks/drafts?limit=1").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> bring(String path, List<Artefact> files) {
        StringBuilder body = new StringBuilder();
        files.forEach(
                file -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                        .append(file.name())
                        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .append(new String(file.content(), StandardCharsets.UTF_8))
                        .append("\r\n"));
        body.append("--" + BOUNDARY + "--\r\n");
        return author.send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toString());
    }

    private static String location(HttpResponse<String> brought) {
        return brought.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError("No JSON: " + answer.body(), broken);
        }
    }
}
