package dev.rapport.rehearsal;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.perception.BeginningRound;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.ProjectPages;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each page of a project says that the project is a rehearsal, and marks the rows that were made in it and no other, also
 * when the demo is over.
 */
@RapportDemoTest
class MarkedPagesTest {

    private static final String PRACTICE = "nothing in it binds anybody";
    private static final String MARK = "Made or changed in a rehearsal";
    private static final String BALLOT = "/projects/{key}/ballot";
    private static final String PROMISE = "/projects/{key}/promises/{promise}";

    /** How many rows of a page are made in the rehearsal, of two or more that there are wherever it takes little. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            entry("/projects/{key}/plan", 1),
            entry("/projects/{key}/waves", 1),
            entry("/projects/{key}/hypercare", 1),
            entry("/projects/{key}/promises", 1),
            entry("/projects/{key}/perceptions", 1),
            entry("/projects/{key}/pain-points", 4),
            entry("/projects/{key}/alignment", 1),
            entry("/projects/{key}/personal-data", 1),
            entry("/projects/{key}/roles", 1),
            entry("/projects/{key}/units", 1),
            entry("/projects/{key}/merge", 1),
            entry(PROMISE, 1));

    /** What is told there is marked sentence by sentence. */
    private static final List<String> STORIES =
            List.of("/projects/{key}", "/projects/{key}/charter", "/projects/{key}/history");

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    PuttingClockForward moving;

    @Autowired
    AskingForPromise asking;

    @Autowired
    BeginningRound beginning;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void whatIsMadeInARehearsalIsMarkedOnThePageItStandsOn() {
        Somebody represents = given.person("employee-representative").whoMaySign();
        Play play =
                projects.project().withUnits(2).withRepresentative(represents).begins();
        Play other = projects.project().begins();
        Listened listened = beans.createBean(Listened.class);
        Somebody manager = play.changeManager().withOwnPassword();
        play.itLead().withOwnPassword();
        play.sponsor().withOwnPassword();
        Visitor page = visits.signedIn(manager);
        Visitor asked = visits.signedIn(play.manager().withOwnPassword());
        thisHappensBefore(play, represents, listened);
        String handovers = "/people/" + play.cio().username() + "/handovers";
        assertThat(pages())
                .allSatisfy(one -> assertThat((one.equals(BALLOT) ? asked : page)
                                .get(filled(one, play))
                                .body())
                        .as(one)
                        .doesNotContain(PRACTICE, MARK));
        assertThat(page.get(handovers).body()).doesNotContain(MARK);

        moving.forward(manager.person(), "P30D");
        thisHappensInIt(play, other, listened);
        rehearsals.over();

        assertThat(pages())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ROWS.keySet(), STORIES, List.of(BALLOT))
                        .flatMap(some -> some.stream())
                        .toList());
        SoftAssertions softly = new SoftAssertions();
        ROWS.forEach((one, rows) -> {
            String body = page.get(filled(one, play)).body();
            softly.assertThat(marks(body)).as(one).isEqualTo(rows);
            if (!one.equals(PROMISE)) {
                softly.assertThat(body).as(one).contains(PRACTICE);
            }
        });
        STORIES.forEach(one ->
                softly.assertThat(page.get(filled(one, play)).body()).as(one).contains(PRACTICE, MARK));
        softly.assertThat(page.get(filled("/projects/{key}", play)).body())
                .contains("A phone for each of them</a> <span class=\"state state-rehearsal\">")
                .doesNotContain("A desk for the trainer</a> <span class=\"state state-rehearsal\">");
        softly.assertThat(asked.get(filled(BALLOT, play)).body()).as(BALLOT).contains(PRACTICE);
        softly.assertThat(marks(page.get(handovers).body())).as(handovers).isEqualTo(1);
        softly.assertAll();
    }

    private static List<String> pages() {
        return Stream.concat(ProjectPages.ALWAYS.stream(), ProjectPages.WHERE_MUCH_HAPPENED.stream())
                .toList();
    }

    /** One row on most of the pages that stays as it is afterwards. */
    private void thisHappensBefore(Play play, Somebody represents, Listened listened) {
        play.as(represents).agrees("agree-to-data");
        promise(play, "A desk for the trainer");
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.throughout(play);
        Somebody next = given.person("it-lead").whoMaySign();
        role(play, next);
        play.as(next).completes("take-over", Map.of("decision", "decline", "reason", "I have no time for it."));
    }

    private void thisHappensInIt(Play play, Play other, Listened listened) {
        promise(play, "A phone for each of them");
        play.story().theCharterIsAgreed();
        beginning.begin(play.changeManager().person(), play.key(), "To learn once more.");
        listened.everybodyIsHeard(play);
        String project = "/api/projects/" + play.key();
        accepted(play.changeManager(), project + "/personal-data", "{\"why\":\"The list is new.\"}");
        accepted(
                play.changeManager(),
                project + "/waves/1/postponements",
                "{\"to\":\"2031-06-01\",\"why\":\"The vendor is late.\"}");
        accepted(
                play.changeManager(),
                project + "/plan/changes",
                "{\"name\":\"ballot-days\",\"value\":15,\"why\":\"They work in shifts.\"}");
        role(play, given.person("it-lead").whoMaySign());
        accepted(
                play.changeManager(),
                project + "/units/" + play.units().get(1) + "/changes",
                "{\"what\":\"closed\",\"receivers\":[{\"unit\":\"%s\"}],\"why\":\"The branch is closed.\"}"
                        .formatted(play.unit()));
        accepted(
                play.changeManager(),
                "/api/people/" + play.cio().username() + "/handovers",
                "{\"to\":\"%s\",\"why\":\"A new post.\"}"
                        .formatted(given.person("cio").whoMaySign().username()));
        sql.sql("update wave_progress set phase = 'live' where project_key = :key")
                .param("key", play.key())
                .update();
        accepted(play.itLead(), project + "/waves/1/incidents", "{\"what\":\"Labels print blank\"}");
        accepted(
                play.sponsor(),
                project + "/merges",
                "{\"into\":\"%s\",\"why\":\"Both change the same orders.\"}".formatted(other.key()));
    }

    private void role(Play play, Somebody next) {
        accepted(
                play.changeManager(),
                "/api/projects/" + play.key() + "/role-changes",
                "{\"role\":\"it-lead\",\"to\":\"%s\",\"why\":\"They lead the new terminal.\"}"
                        .formatted(next.username()));
    }

    private void promise(Play play, String words) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(words, play.itLead().username(), play.cio().username(), "2031-02-01", false, null));
    }

    private void accepted(Somebody who, String path, String body) {
        assertThat(visits.calling(who).json("POST", path, body).statusCode())
                .as(path)
                .isBetween(200, 204);
    }

    /** The newest promise is the one that was made in the rehearsal. */
    private String filled(String address, Play play) {
        return address.replace("{key}", play.key())
                .replace(
                        "{promise}",
                        sql.sql("select max(id)::text from commitment where project_key = :key")
                                .param("key", play.key())
                                .query(String.class)
                                .single());
    }

    private static int marks(String body) {
        return (int) Pattern.compile(MARK).matcher(body).results().count();
    }
}
