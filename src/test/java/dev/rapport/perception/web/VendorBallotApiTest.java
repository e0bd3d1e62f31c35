package dev.rapport.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.perception.Answers;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.CastingBallot;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The vendor’s side of a ballot, all directions counted by hand, and what leaders expect of the other side. */
@RapportTest
class VendorBallotApiTest {

    private static final String ABOUT_IT = """
            {"views": [{"about": "it", "ability": 4, "benevolence": 3, "integrity": null}]}""";
    private static final double EXACTLY = 0.0001;

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    CastingBallot casting;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Test
    void aVendorsPeopleFindTheirBallotAnswerItAndSeeNothingElseOfTheProject() {
        List<Somebody> vendor = vendorOf(6);
        Play play = projects.project().withVendor(vendor).begins();
        listened.itOf(play, 1, 1);
        Visitor leads = visits.calling(vendor.get(0).withOwnPassword());
        Visitor works = visits.calling(vendor.get(1).withOwnPassword());
        assertThat(own(works)).isEmpty();
        opens(play);

        assertThat(own(works)).singleElement().satisfies(one -> {
            assertThat(one.get("projectKey").asText()).isEqualTo(play.key());
            assertThat(one.get("address").asText()).isEqualTo("/projects/" + play.key() + "/ballot");
        });
        JsonNode paper = read(works.get(ballot(play)));
        assertThat(paper.get("side").asText()).isEqualTo("vendor");
        assertThat(paper.get("about")).extracting(JsonNode::asText).containsExactly("it");
        assertThat(paper.get("predictions")).isEmpty();
        assertThat(read(leads.get(ballot(play))).get("predictions"))
                .extracting(JsonNode::asText)
                .containsExactly("it");
        seesNothingElse(play, vendor.get(1), works);

        assertThat(works.json("POST", ballot(play), ABOUT_IT).statusCode()).isEqualTo(204);

        assertThat(own(works)).isEmpty();
        assertThat(works.json("POST", ballot(play), ABOUT_IT).statusCode()).isEqualTo(409);
        vendor.stream().skip(2).forEach(one -> listened.votes(play, one, 4));
        runs.fireTimer(runs.of(play, "listening"));
        seesNothingElse(play, vendor.get(1), works);
        JsonNode round = round(play);
        assertThat(round.at("/turnout/vendor/asked").asInt()).isEqualTo(6);
        assertThat(round.at("/turnout/vendor/answered").asInt()).isEqualTo(5);
        assertThat(view(direction(round, "it", "vendor"), "vendor", "ability").get("levels"))
                .hasToString("[0,0,0,5,0]");
        assertThat(view(direction(round, "it", "vendor"), "vendor", "integrity")
                        .get("measurable")
                        .asBoolean())
                .as("one of the five could not say")
                .isFalse();
    }

    @Test
    void fourOfAVendorAreHidden() {
        List<Somebody> vendor = vendorOf(4);
        Play play = projects.project().withVendor(vendor).begins();
        opens(play);
        vendor.forEach(one -> listened.votes(play, one, 4));
        runs.fireTimer(runs.of(play, "listening"));

        JsonNode pair = direction(round(play), "it", "vendor");
        assertThat(view(pair, "vendor", "ability").get("measurable").asBoolean())
                .isFalse();
        assertThat(view(pair, "vendor", "ability").get("mean").isNull()).isTrue();
        assertThat(pair.get("gap").isNull()).isTrue();
    }

    @Test
    void theGapsTowardTheVendorAndWithinItAreWhatAHandCounts() {
        List<Somebody> vendor = vendorOf(6);
        Play play = projects.project().withVendor(vendor).begins();
        List<Somebody> it = listened.itOf(play, 4, 6);
        List<Somebody> delivery = new ArrayList<>(List.of(play.cio(), play.itLead()));
        delivery.addAll(it.subList(0, 4));
        List<Somebody> operations = it.subList(4, 10);
        opens(play);

        // the vendor about IT: able 24 of 6 = 4.0, means well 18 of 6 = 3.0, keeps its word 15 of 6 = 2.5
        int[] able = {5, 5, 4, 4, 4, 2};
        for (int one = 0; one < 6; one++) {
            casts(play, vendor.get(one), one == 0, rated("it", able[one], 3, one == 5 ? 5 : 2));
        }
        // IT about the vendor: able 6 × 2 + 3 × 5 + 3 × 2 = 33 of 12 = 2.75, means well 4.0, keeps its word 24 of 12 =
        // 2.0
        // delivery about operations: 4.0, 27 of 6 = 4.5, 3.0; operations about delivery: 14 of 6 = 2.33, 3.0, 5.0
        for (int one = 0; one < 6; one++) {
            casts(
                    play,
                    delivery.get(one),
                    one < 2,
                    rated("business", 3, 3, 3),
                    rated("it-operations", 4, one < 3 ? 4 : 5, 3),
                    rated("vendor", 2, 4, 1));
            casts(
                    play,
                    operations.get(one),
                    false,
                    rated("business", 3, 3, 3),
                    rated("it-delivery", one == 5 ? 4 : 2, 3, 5),
                    rated("vendor", one < 3 ? 5 : 2, 4, 3));
        }
        runs.fireTimer(runs.of(play, "listening"));

        JsonNode round = round(play);
        assertThat(round.get("directions"))
                .extracting(pair ->
                        pair.get("one").asText() + " and " + pair.get("other").asText())
                .containsExactly("business and it", "it-delivery and it-operations", "it and vendor");
        JsonNode toward = direction(round, "it", "vendor");
        means(toward, "vendor", 4.0, 3.0, 2.5);
        means(toward, "it", 2.75, 4.0, 2.0);
        means(toward, "it-delivery", 2.0, 4.0, 1.0);
        means(toward, "it-operations", 3.5, 4.0, 3.0);
        assertThat(toward.get("gap").asDouble()).as("(1.25 + 1 + 0.5) / 3").isEqualTo(0.92, within(EXACTLY));
        JsonNode inside = direction(round, "it-delivery", "it-operations");
        means(inside, "it-delivery", 4.0, 4.5, 3.0);
        means(inside, "it-operations", 2.33, 3.0, 5.0);
        assertThat(inside.get("gap").asDouble()).as("(1.67 + 1.5 + 2) / 3").isEqualTo(1.72, within(EXACTLY));
        assertThat(direction(round, "business", "it").get("gap").isNull())
                .as("nobody of the business answered")
                .isTrue();
        assertThat(visits.signedIn(play.sponsor())
                        .get("/projects/" + play.key() + "/perceptions")
                        .body())
                .contains("IT and the vendor", "IT delivery and IT operations")
                .as("how many of the vendor said 1, 2, 3, 4 and 5: 5, 5, 4, 4, 4, 2")
                .containsPattern(
                        "The vendor about IT</th><td[^>]*>Able</td><td[^>]*>4.0</td><td[^>]*><span class=\"levels\">"
                                + levels(0, 1, 0, 3, 2) + "</span></td>")
                .contains("<strong>0.9</strong>", "<strong>1.7</strong>");
    }

    @Test
    void whatFiveLeadersExpectIsShownBesideWhatIsSaid() {
        Play play = projects.project().withUnits(4).begins();
        opens(play);
        expects(play, play.sponsor(), 4, 5, 1);
        expects(play, play.manager(play.units().get(0)), 4, 5, 2);
        expects(play, play.manager(play.units().get(1)), 3, 5, 2);
        expects(play, play.manager(play.units().get(2)), 2, 5, 2);
        expects(play, play.manager(play.units().get(3)), 2, 1, null);
        runs.fireTimer(runs.of(play, "listening"));

        JsonNode pair = direction(round(play), "business", "it");
        assertThat(view(pair, "it", "ability").get("predicted").asDouble())
                .as("15 of 5")
                .isEqualTo(3.0, within(EXACTLY));
        assertThat(view(pair, "it", "benevolence").get("predicted").asDouble())
                .as("21 of 5")
                .isEqualTo(4.2, within(EXACTLY));
        assertThat(view(pair, "it", "integrity").get("predicted").isNull())
                .as("one of the five could not say")
                .isTrue();
        assertThat(view(pair, "it", "ability").get("mean").isNull())
                .as("IT itself did not answer")
                .isTrue();
        assertThat(view(pair, "business", "ability").get("predicted").isNull())
                .as("of IT nobody expected anything")
                .isTrue();
        assertThat(visits.signedIn(play.sponsor().withOwnPassword())
                        .get("/projects/" + play.key() + "/perceptions")
                        .body())
                .contains("data-label=\"Expected\">4.2</td>");
    }

    @Test
    void whatFourLeadersExpectIsHidden() {
        Play play = projects.project().withUnits(3).begins();
        opens(play);
        expects(play, play.sponsor(), 4, 5, 1);
        play.units().forEach(unit -> expects(play, play.manager(unit), 4, 5, 2));
        runs.fireTimer(runs.of(play, "listening"));

        JsonNode pair = direction(round(play), "business", "it");
        for (String item : List.of("ability", "benevolence", "integrity")) {
            assertThat(view(pair, "it", item).get("predicted").isNull()).isTrue();
        }
    }

    private static String levels(int... votes) {
        StringBuilder levels = new StringBuilder();
        for (int level = 1; level <= votes.length; level++) {
            levels.append("<span><span class=\"visually-hidden\">[^<]*%d[^<]*</span>%d</span>"
                    .formatted(level, votes[level - 1]));
        }
        return levels.toString();
    }

    private List<Somebody> vendorOf(int count) {
        List<Somebody> people = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            people.add(given.person("vendor"));
        }
        return people;
    }

    private void opens(Play play) {
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
    }

    /** A leader of the business who says nothing else. */
    private void expects(Play play, Somebody who, int ability, int benevolence, @Nullable Integer integrity) {
        casting.cast(
                who.person(),
                play.key(),
                new Answers(
                        List.of(rated("it", null, null, null)), List.of(rated("it", ability, benevolence, integrity))));
    }

    /** A leader cannot say what the others expect. */
    private void casts(Play play, Somebody who, boolean leads, Answers.Rating... views) {
        List<Answers.@Nullable Rating> predictions = new ArrayList<>();
        for (Answers.Rating view : views) {
            if (leads) {
                predictions.add(rated(String.valueOf(view.about()), null, null, null));
            }
        }
        casting.cast(who.person(), play.key(), new Answers(new ArrayList<>(List.of(views)), predictions));
    }

    private static Answers.Rating rated(
            String about, @Nullable Integer ability, @Nullable Integer benevolence, @Nullable Integer integrity) {
        return new Answers.Rating(about, ability, benevolence, integrity);
    }

    private void seesNothingElse(Play play, Somebody who, Visitor calls) {
        String project = "/projects/" + play.key();
        Visitor page = visits.signedIn(who);
        for (String part : List.of(
                "",
                "/history",
                "/charter",
                "/plan",
                "/perceptions",
                "/pain-points",
                "/personal-data",
                "/waves",
                "/alignment")) {
            assertThat(calls.get("/api" + project + part).statusCode()).as(part).isEqualTo(404);
            assertThat(page.get(project + part).statusCode()).as(part).isEqualTo(404);
        }
        for (String part : List.of("/runs", "/sign-offs", "/commitments")) {
            assertThat(calls.get("/api" + project + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(calls.get("/api/projects").body()).doesNotContain(play.key());
        assertThat(page.get("/projects").body()).doesNotContain(play.key());
        assertThat(calls.get("/api/tasks?scope=all&project=" + play.key()).body())
                .doesNotContain("write-business-section");
    }

    private List<JsonNode> own(Visitor calls) {
        List<JsonNode> items = new ArrayList<>();
        read(calls.get("/api/me/ballots")).get("items").forEach(items::add);
        return items;
    }

    private static String ballot(Play play) {
        return "/api/projects/" + play.key() + "/ballot";
    }

    private JsonNode round(Play play) {
        return read(visits.calling(play.sponsor().withOwnPassword())
                        .get("/api/projects/" + play.key() + "/perceptions"))
                .at("/items/0");
    }

    private static JsonNode direction(JsonNode round, String one, String other) {
        for (JsonNode pair : round.get("directions")) {
            if (pair.get("one").asText().equals(one)
                    && pair.get("other").asText().equals(other)) {
                return pair;
            }
        }
        throw new AssertionError("No direction " + one + " and " + other + " in " + round);
    }

    private static JsonNode view(JsonNode pair, String side, String item) {
        for (JsonNode view : pair.get("views")) {
            if (view.get("side").asText().equals(side)
                    && view.get("item").asText().equals(item)) {
                return view;
            }
        }
        throw new AssertionError("No view of " + side + " on " + item);
    }

    private static void means(JsonNode pair, String side, double ability, double benevolence, double integrity) {
        assertThat(view(pair, side, "ability").get("mean").asDouble()).as(side).isEqualTo(ability, within(EXACTLY));
        assertThat(view(pair, side, "benevolence").get("mean").asDouble())
                .as(side)
                .isEqualTo(benevolence, within(EXACTLY));
        assertThat(view(pair, side, "integrity").get("mean").asDouble())
                .as(side)
                .isEqualTo(integrity, within(EXACTLY));
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
