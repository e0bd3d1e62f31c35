package dev.rapport.perception.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.perception.BeginningRound;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked what, once, and what they are told came of it. */
@RapportTest
class BallotApiTest {

    private static final String VIEWS = """
            {"views": [{"about": "it", "ability": 4, "benevolence": 3, "integrity": null}]}""";

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Test
    void eachIsAskedAboutTheOtherSidesAndLeadersForPredictionsToo() {
        Play play = projects.project().begins();
        List<Somebody> it = listened.itOf(play, 1, 1);
        opens(play);

        assertThat(paper(play, play.member()).get("about"))
                .extracting(JsonNode::asText)
                .containsExactly("it");
        assertThat(paper(play, play.member()).get("predictions")).isEmpty();
        assertThat(paper(play, play.manager()).get("predictions"))
                .extracting(JsonNode::asText)
                .containsExactly("it");
        assertThat(paper(play, it.get(0)).get("about"))
                .extracting(JsonNode::asText)
                .containsExactly("business", "it-operations");
        assertThat(paper(play, it.get(1)).get("about"))
                .extracting(JsonNode::asText)
                .containsExactly("business", "it-delivery");
        assertThat(paper(play, it.get(1)).get("side").asText()).isEqualTo("it-operations");
    }

    @Test
    void whoIsNotAskedIsToldThatThereIsNothing() {
        Play play = projects.project().begins();
        Somebody stranger = given.person("member").in(given.unit());
        assertThat(get(play, play.member()).statusCode()).isEqualTo(404);
        opens(play);

        for (Somebody one : List.of(stranger, play.changeManager(), play.trainer())) {
            assertThat(get(play, one).statusCode()).isEqualTo(404);
            assertThat(post(play, one, VIEWS).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBallotIsCastOnceAndWhole() {
        Play play = projects.project().begins();
        opens(play);
        for (String incomplete : List.of(
                "{}",
                "{\"views\": null}",
                "{\"views\": []}",
                "{\"views\": [null]}",
                "{\"views\": [{\"about\": \"vendor\", \"ability\": 1, \"benevolence\": 1, \"integrity\": 1}]}",
                "{\"views\": [{\"about\": \"it\", \"ability\": 6}]}",
                "{\"views\": [{\"about\": \"it\", \"ability\": 0}]}",
                "{\"views\": [{\"about\": \"it\"}, {\"about\": \"it\"}]}",
                "{\"views\": [{\"about\": \"it\"}, {\"about\": \"business\"}]}",
                "{\"views\": [{\"about\": \"it\"}], \"predictions\": [{\"about\": \"it\"}]}")) {
            assertThat(post(play, play.member(), incomplete).statusCode())
                    .as(incomplete)
                    .isEqualTo(422);
        }
        assertThat(paper(play, play.member()).get("answered").asBoolean()).isFalse();

        assertThat(post(play, play.member(), VIEWS).statusCode()).isEqualTo(204);

        assertThat(paper(play, play.member()).get("answered").asBoolean()).isTrue();
        assertThat(get(play, play.member()).body()).doesNotContain("\"ability\"");
        assertThat(post(play, play.member(), VIEWS).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsCountedOrEndedTakesNoMoreBallots() {
        Play play = projects.project().begins();
        opens(play);
        runs.fireTimer(runs.of(play, "listening"));
        assertThat(post(play, play.member(), VIEWS).statusCode()).isEqualTo(409);

        Play ended = projects.project().begins();
        opens(ended);
        cancelling.cancel(ended.sponsor().person(), ended.key(), "Enough.");
        assertThat(post(ended, ended.member(), VIEWS).statusCode()).isEqualTo(409);
    }

    @Test
    void whatAFewSaidIsNotMeasurableAndWhatFiveSaidIs() {
        Play play = projects.project().begins();
        List<Somebody> business = listened.more(play.unit(), 4);
        List<Somebody> it = listened.itOf(play, 4, 3);
        opens(play);
        business.forEach(one -> listened.votes(play, one, 2, 4, 5));
        listened.votes(play, play.member(), 4, 4, null);
        it.forEach(one -> listened.votes(play, one, 3));
        listened.votes(play, play.itLead(), 5);
        JsonNode open = round(play);
        assertThat(open.get("directions")).isEmpty();
        assertThat(open.get("turnout")).isEmpty();

        runs.fireTimer(runs.of(play, "listening"));

        JsonNode round = round(play);
        assertThat(round.at("/turnout/business/answered").asInt()).isEqualTo(5);
        JsonNode ability = view(round, 0, "business", "ability");
        assertThat(ability.get("mean").asDouble()).isEqualTo(2.4);
        assertThat(ability.get("levels").toString()).isEqualTo("[0,4,0,1,0]");
        assertThat(ability.get("predicted").isNull()).isTrue();
        JsonNode integrity = view(round, 0, "business", "integrity");
        assertThat(integrity.get("measurable").asBoolean())
                .as("four said something")
                .isFalse();
        assertThat(integrity.get("mean").isNull()).isTrue();
        assertThat(integrity.get("levels").isNull()).isTrue();
        assertThat(round.at("/directions/0/gap").isNull()).isTrue();
        assertThat(view(round, 0, "it", "ability").get("levels").toString()).isEqualTo("[0,0,7,0,1]");
        assertThat(view(round, 0, "it-delivery", "ability").get("measurable").asBoolean())
                .as("five answered, but the whole less them would reveal the three of operations")
                .isFalse();
        assertThat(view(round, 0, "it-operations", "ability").get("measurable").asBoolean())
                .isFalse();
        assertThat(view(round, 1, "it-delivery", "ability").get("measurable").asBoolean())
                .isTrue();
        assertThat(view(round, 1, "it-operations", "ability").get("measurable").asBoolean())
                .isFalse();
    }

    private static JsonNode view(JsonNode round, int direction, String side, String item) {
        for (JsonNode view : round.at("/directions/" + direction + "/views")) {
            if (view.get("side").asText().equals(side)
                    && view.get("item").asText().equals(item)) {
                return view;
            }
        }
        throw new AssertionError("No view of " + side + " on " + item);
    }

    private void opens(Play play) {
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
    }

    private Visitor calls(Somebody who) {
        return visits.calling(who.withOwnPassword());
    }

    private HttpResponse<String> get(Play play, Somebody who) {
        return calls(who).get("/api/projects/" + play.key() + "/ballot");
    }

    private HttpResponse<String> post(Play play, Somebody who, String body) {
        return calls(who).json("POST", "/api/projects/" + play.key() + "/ballot", body);
    }

    private JsonNode paper(Play play, Somebody who) {
        return read(get(play, who));
    }

    private JsonNode round(Play play) {
        return read(calls(play.sponsor()).get("/api/projects/" + play.key() + "/perceptions"))
                .at("/items/0");
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
