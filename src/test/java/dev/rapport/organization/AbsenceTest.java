package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saying that one is away, by call and on the page. */
@RapportTest
class AbsenceTest {

    private static final String MINE = "/api/me/absences";

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    @Test
    void aDayBeginsInTheOrganizationsZoneByTheClockOfProcesses() {
        ProcessClock clock = new ProcessClock(Clock.fixed(Instant.parse("2027-03-28T22:30:00Z"), ZoneOffset.UTC));

        assertThat(new OrganizationDay(clock, ZoneId.of("Europe/Berlin")).today())
                .isEqualTo("2027-03-29");
        assertThat(new OrganizationDay(clock, ZoneOffset.UTC).today()).isEqualTo("2027-03-28");
        clock.goAhead(Duration.ofDays(3));
        assertThat(new OrganizationDay(clock, ZoneOffset.UTC).today()).isEqualTo("2027-03-31");
    }

    @Test
    void whatIsSaidIsKeptChangedAndEndedAndStaysInTheRecord() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody other = given.person("member").withOwnPassword();
        long id = said(person, other, 0, 5);

        HttpResponse<String> changed =
                visits.calling(person).json("PUT", MINE + "/" + id, body(day(0), day(2), other.username()));
        HttpResponse<String> ended = visits.calling(person).json("POST", MINE + "/" + id + "/end", "{}");
        HttpResponse<String> again = visits.calling(person).json("POST", MINE + "/" + id + "/end", "{}");

        assertThat(json.readTree(changed.body()).get("to").asText()).isEqualTo(day(2));
        assertThat(json.readTree(ended.body()).get("endedAt").isNull()).isFalse();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(read(person).at("/absences/0/id").asLong()).isEqualTo(id);
        assertThat(read(other).at("/standingIn/0/id").asLong()).isEqualTo(id);
        assertThat(sql.sql("select change from absence_change where absence = :id order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("said", "changed", "ended");
    }

    @Test
    void whoIsNamedIsToldByAMessage() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody other = given.person("member").withOwnPassword();
        said(person, other, 1, 5);

        JsonNode messages = messages(other);
        assertThat(messages.at("/items/0/subject").asText())
                .isEqualTo("You stand in for " + person.person().name());
        assertThat(messages.at("/items/0/body").asText()).contains(day(1), day(5), "to decline");
        assertThat(visits.signedIn(other).get("/messages").body()).contains("You stand in for");
    }

    @Test
    void whoIsNamedMayDeclineAndNobodyElse() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody other = given.person("member").withOwnPassword();
        Somebody stranger = given.person("member").withOwnPassword();
        String decline = MINE + "/" + said(person, other, 1, 5) + "/decline";

        assertThat(visits.calling(stranger).json("POST", decline, "{}").statusCode())
                .isEqualTo(404);
        assertThat(read(person).at("/absences/0/declinedAt").isNull()).isTrue();
        assertThat(visits.calling(other).json("POST", decline, "{}").statusCode())
                .isEqualTo(200);
        assertThat(read(person).at("/absences/0/declinedAt").isNull()).isFalse();
    }

    @Test
    void twoNeverStandInForEachOtherOnTheSameDay() throws Exception {
        Somebody one = given.person("member").withOwnPassword();
        Somebody two = given.person("member").withOwnPassword();
        said(one, two, 1, 5);

        HttpResponse<String> circle = visits.calling(two).json("POST", MINE, body(day(5), day(9), one.username()));

        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("/substitute", "Two people cannot stand in for each other on the same day");
        said(two, one, 6, 9);
    }

    @Test
    void eachBadValueIsNamed() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody gone = given.person("member").until(LocalDate.of(2020, 1, 1));
        Somebody leaves = given.person("member").until(LocalDate.parse(day(3)));

        refused(person, body("soon", day(2), person.username()), "/from", "/substitute");
        refused(person, body(day(-1), day(400), gone.username()), "/from", "/to", "/substitute");
        refused(person, body(day(4), day(3), leaves.username()), "/to");
        refused(person, body(day(1), day(4), leaves.username()), "/substitute");
        said(person, leaves, 0, 3);
        refused(person, body(day(3), day(4), given.person("member").username()), "/from");
    }

    @Test
    void whoIsAbsentIsToldWhenTheSubstituteDeclines() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody other = given.person("member").withOwnPassword();
        long id = said(person, other, 1, 5);
        visits.calling(other).json("POST", MINE + "/" + id + "/decline", "{}");

        assertThat(subjects(person))
                .containsExactly(other.person().name() + " does not stand in for "
                        + person.person().name());
        assertThat(messages(person).at("/items/0/body").asText()).contains("Nobody stands in now", day(1), day(5));
        assertThat(messages(person).at("/items/0/projectKey").isNull()).isTrue();
        assertThat(visits.signedIn(person).get("/absences").body()).contains("declined to stand in. Nobody does");
    }

    @Test
    void whoIsReplacedOrNeededNoMoreIsToldToo() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody first = given.person("member").withOwnPassword();
        Somebody second = given.person("member").withOwnPassword();
        long id = said(person, first, 1, 5);
        visits.calling(person).json("PUT", MINE + "/" + id, body(day(1), day(5), second.username()));
        visits.calling(person).json("POST", MINE + "/" + id + "/end", "{}");

        String noLonger = "You no longer stand in for " + person.person().name();
        String now = "You stand in for " + person.person().name();
        assertThat(subjects(first)).containsExactly(noLonger, now);
        assertThat(subjects(second)).containsExactly(noLonger, now);
        assertThat(subjects(person)).isEmpty();
    }

    @Test
    void anAdministratorEntersItWithTheReasonAndThePersonIsTold() throws Exception {
        Somebody person = given.person("member").in(given.unit()).withOwnPassword();
        Somebody other = given.person("member").in(person.person().unit()).withOwnPassword();
        Somebody administrator =
                given.person("administrator").named("Aroha Ngata").withOwnPassword();
        var page = visits.signedIn(administrator);
        String path = "/people/" + person.username() + "/absences";
        assertThat(page.get("/people/" + person.username()).body()).contains("href=\"" + path + "\"");

        var refused = page.post(path, "from", day(0), "to", day(3), "substitute", other.username());
        var entered = page.post(
                path, "from", day(0), "to", day(3), "substitute", other.username(), "reason", "Her team called");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why you enter this for", "id=\"reason-wrong\"");
        assertThat(entered.body()).contains("The absence is kept.", "Entered by Aroha Ngata: Her team called");
        JsonNode kept = read(person).at("/absences/0");
        assertThat(kept.get("saidBy").asText()).isEqualTo(administrator.username());
        assertThat(kept.get("reason").asText()).isEqualTo("Her team called");
        assertThat(read(other).at("/standingIn/0/reason").isNull()).isTrue();
        assertThat(visits.signedIn(other).get("/absences").body()).doesNotContain("Her team called");
        assertThat(visits.signedIn(person).get("/absences").body()).contains("Entered by Aroha Ngata: Her team called");
        assertThat(messages(person).at("/items/0/body").asText()).contains("Her team called");
        assertThat(subjects(other))
                .containsExactly("You stand in for " + person.person().name());
        assertThat(sql.sql("select who || ': ' || reason from absence_change where absence = :id")
                        .param("id", kept.get("id").asLong())
                        .query(String.class)
                        .list())
                .containsExactly(administrator.username() + ": Her team called");
        assertThat(page.post(path + "/" + kept.get("id").asLong() + "/end").body())
                .contains("The absence is ended.");
        assertThat(subjects(person))
                .first()
                .isEqualTo("Aroha Ngata ended an absence of " + person.person().name());
    }

    @Test
    void nobodySaysWhyTheyAreAway() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        Somebody other = given.person("member");

        refused(
                person,
                "{\"from\":\"%s\",\"to\":\"%s\",\"substitute\":\"%s\",\"reason\":\"Ill\"}"
                        .formatted(day(0), day(1), other.username()),
                "/reason");
    }

    @Test
    void anAuditorReadsAPersonsAbsencesAndChangesNone() throws Exception {
        Somebody person = given.person("member").withOwnPassword();
        said(person, given.person("member"), 0, 3);
        var page = visits.signedIn(given.person("auditor").withOwnPassword());

        assertThat(page.get("/people/" + person.username() + "/absences").body())
                .contains("stands in.")
                .doesNotContain("Keep this absence", "End it now");
        assertThat(page.post("/people/" + person.username() + "/absences").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorSaysItForSomebodyAndNobodyElseDoes() {
        Somebody person = given.person("member");
        Somebody other = given.person("member").withOwnPassword();
        String path = "/api/people/" + person.username() + "/absences";
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"substitute\":\"%s\",\"reason\":\"Her team called\"}"
                .formatted(day(0), day(1), other.username());

        assertThat(visits.calling(other).json("POST", path, body).statusCode()).isEqualTo(403);
        assertThat(visits.callingAsAdministrator().json("POST", path, body).statusCode())
                .isEqualTo(200);
        assertThat(visits.callingAsAdministrator().get(path).body()).contains(other.username());
    }

    @Test
    void thePageSaysAndEndsAnAbsence() throws Exception {
        String unit = given.unit();
        Somebody person = given.person("member").in(unit).withOwnPassword();
        Somebody other = given.person("member").in(unit);
        var browser = visits.signedIn(person);

        assertThat(browser.get("/password").body()).contains("href=\"/absences\"");
        assertThat(browser.post("/absences", "from", day(0), "to", day(2), "substitute", other.username())
                        .body())
                .contains("The absence is kept.", other.person().name() + " stands in.");
        long id = read(person).at("/absences/0/id").asLong();
        assertThat(browser.post("/absences/" + id + "/end").body()).contains("The absence is ended.", "Past ones: 1");
    }

    private void refused(Somebody person, String body, String... pointers) throws Exception {
        HttpResponse<String> answer = visits.calling(person).json("POST", MINE, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(pointers);
    }

    private long said(Somebody person, Somebody substitute, int from, int to) throws Exception {
        HttpResponse<String> answer =
                visits.calling(person).json("POST", MINE, body(day(from), day(to), substitute.username()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("id").asLong();
    }

    private JsonNode messages(Somebody person) throws Exception {
        return json.readTree(visits.calling(person).get("/api/messages").body());
    }

    private List<String> subjects(Somebody person) throws Exception {
        return messages(person).findValuesAsText("subject");
    }

    private JsonNode read(Somebody person) throws Exception {
        return json.readTree(visits.calling(person).get(MINE).body());
    }

    private static String body(String from, String to, String substitute) {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"substitute\":\"" + substitute + "\"}";
    }

    private static String day(int from) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(from).toString();
    }
}
