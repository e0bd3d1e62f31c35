package dev.rapport.listening.web;

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

/** Who asks for promises, and who sees which. */
@RapportTest
class PromisesApiTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void aVendorsPersonSeesWhatTheyPromisedAndNothingElse() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String theirs = asked(cast, project, "Deliver the interface", "vendor", "it-lead");
        String another = asked(cast, project, "Train the managers", "it-lead", "unit-manager");

        String promises = "/api/projects/" + project + "/commitments";
        JsonNode seen = cast.read("vendor", promises);
        assertThat(seen.get("total").asInt()).isEqualTo(1);
        assertThat(seen.at("/items/0/promise").asText()).isEqualTo("Deliver the interface");
        assertThat(cast.read("vendor", promises + "/" + theirs)
                        .at("/promise/state")
                        .asText())
                .isEqualTo("asked");
        for (String guess : List.of(another, "0", "no-number", String.valueOf(Long.MAX_VALUE))) {
            assertThat(cast.calls("vendor").get(promises + "/" + guess).statusCode())
                    .as(guess)
                    .isEqualTo(404);
        }
        Visitor page = visits.signedIn(cast.who("vendor"));
        assertThat(page.get("/projects/" + project + "/promises").body())
                .contains("Deliver the interface", "You see the promises that are yours.")
                .doesNotContain("Train the managers", "Ask for a promise");
        assertThat(page.get("/projects/" + project + "/promises/" + another).statusCode())
                .isEqualTo(404);
        assertThat(page.get("/projects/" + project).statusCode()).isEqualTo(404);
    }

    @Test
    void aMemberSeesWhatIsPromisedToThem() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        asked(cast, project, "Help with the lists", "it-lead", "member");
        asked(cast, project, "Train the managers", "it-lead", "unit-manager");

        JsonNode seen = cast.read("member", "/api/projects/" + project + "/commitments");
        assertThat(seen.get("items").findValuesAsText("promise")).containsExactly("Help with the lists");
        assertThat(cast.calls("other-member")
                        .get("/api/projects/" + project + "/commitments")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPromiseOfOneProjectIsNotFoundInAnother() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String other = cast.start(cast.file());
        String promise = asked(cast, project, "Help with the lists", "it-lead", "member");

        assertThat(cast.calls("sponsor")
                        .get("/api/projects/" + other + "/commitments/" + promise)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsSentAgainWithItsKeyIsAskedForOnce() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String body = body(cast, "Help with the lists", "it-lead", "member", "2027-02-01", false);
        String path = "/api/projects/" + project + "/commitments";

        for (int sent = 0; sent < 2; sent++) {
            assertThat(cast.calls("cio")
                            .withHeader("Idempotency-Key", "promise-" + project)
                            .json("POST", path, body)
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(cast.read("cio", path).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBePromisedIsRefusedWithItsField() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String path = "/api/projects/" + project + "/commitments";

        for (String[] one : new String[][] {
            {"it-lead", "it-lead", "2027-02-01", "false", "/recipient"},
            {"nobody", "member", "2027-02-01", "false", "/promisor"},
            {"it-lead", "nobody", "2027-02-01", "false", "/recipient"},
            {"it-lead", "member", "2027-03-02", "false", "/due"},
            {"it-lead", "member", "2027-02-01", "true", "/due"},
            {"it-lead", "member", "2001-02-01", "false", "/due"},
            {"it-lead", "member", "soon", "false", "/due"}
        }) {
            HttpResponse<String> answer = cast.calls("sponsor")
                    .json("POST", path, body(cast, "Help", one[0], one[1], one[2], Boolean.parseBoolean(one[3])));
            assertThat(answer.statusCode()).as(String.join(" ", one)).isEqualTo(422);
            assertThat(answer.body()).contains("\"" + one[4] + "\"");
        }
        assertThat(cast.read("sponsor", path).get("total").asInt()).isZero();
    }

    private static String asked(Cast cast, String project, String promise, String promisor, String recipient) {
        HttpResponse<String> answer = cast.calls("change-manager")
                .json(
                        "POST",
                        "/api/projects/" + project + "/commitments",
                        body(cast, promise, promisor, recipient, "2027-02-01", false));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return cast.read(answer.body()).get("id").asText();
    }

    private static String body(
            Cast cast, String promise, String promisor, String recipient, String due, boolean after) {
        return """
                {"promise": "%s", "promisor": "%s", "recipient": "%s", "due": "%s", "afterGoLive": %s}
                """.formatted(promise, name(cast, promisor), name(cast, recipient), due, after);
    }

    private static String name(Cast cast, String part) {
        return part.equals("nobody") ? "nobody-at-all" : cast.name(part);
    }
}
