package dev.rapport.perception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ResumingProject;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visits;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ballot that waits is seen beside the tasks of who is asked, and waits longer where the project stood still. */
@RapportTest
class WaitingBallotTest {

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    WaitingBallots waiting;

    @Autowired
    Rounds rounds;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    OrganizationCalendar calendar;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Test
    void whoIsAskedSeesUntilWhenAndWhoHasAnsweredDoesNot() {
        Play play = opened();
        Somebody voter = play.member().withOwnPassword();
        LocalDate until = closes(play).minusDays(1);
        assertThat(waiting.waitingFor(voter.person())).singleElement().satisfies(one -> {
            assertThat(one.projectKey()).isEqualTo(play.key());
            assertThat(one.until()).isEqualTo(until);
        });
        assertThat(waiting.waitingFor(play.changeManager().person())).isEmpty();
        assertThat(visits.signedIn(voter).get("/tasks").body())
                .contains("/projects/" + play.key() + "/ballot", "datetime=\"" + until + "\"");
        assertThat(visits.calling(voter).get("/api/me/ballots").body()).contains(play.key(), until.toString());
        List<String> items = items(play);
        long acts = runs.count(play, "act");

        listened.votes(play, voter, 3);

        assertThat(waiting.waitingFor(voter.person())).isEmpty();
        assertThat(visits.signedIn(voter).get("/tasks").body()).doesNotContain("/projects/" + play.key() + "/ballot");
        assertThat(items(play)).as("no work item tells of it").isEqualTo(items);
        assertThat(runs.count(play, "act")).as("no act tells of it").isEqualTo(acts);
    }

    @Test
    void anotherProjectsTasksDoNotShowIt() {
        Play play = opened();
        Somebody voter = play.member().withOwnPassword();

        assertThat(visits.signedIn(voter).get("/tasks?project=another").body()).doesNotContain("/ballot");
        assertThat(visits.signedIn(voter).get("/tasks?project=" + play.key()).body())
                .contains("/ballot");
    }

    @Test
    void aBallotThatIsOpenWhenTheProjectIsPausedClosesByThePauseLater() {
        Play play = opened();
        ProcessInstance listening = runs.of(play, "listening");
        LocalDate before = closes(play);
        assertThat(runs.timer(listening).getDuedate().toInstant())
                .isEqualTo(before.atStartOfDay(ZoneOffset.UTC).toInstant());
        pausing.pause(play.sponsor().person(), play.key(), "The money is late.");
        assertThat(waiting.waitingFor(play.member().person()))
                .as("nothing can be cast")
                .isEmpty();
        sql.sql("update project_pause set paused_at = paused_at - interval '21 days' where project_key = :key")
                .param("key", play.key())
                .update();

        resuming.resume(play.sponsor().person(), play.key(), "It is there.");

        LocalDate later = calendar.now().after(before.minusDays(1), 15).plusDays(1);
        assertThat(closes(play)).isEqualTo(later).isAfter(before.plusDays(19));
        assertThat(runs.timer(listening).getDuedate().toInstant())
                .isEqualTo(later.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(waiting.waitingFor(play.member().person()))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(later.minusDays(1)));
        listened.votes(play, play.member(), 4);
    }

    private Play opened() {
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        return play;
    }

    private LocalDate closes(Play play) {
        LocalDate closes = rounds.latest(play.key()).orElseThrow().closes();
        assertThat(closes).isNotNull();
        return LocalDate.parse(String.valueOf(closes));
    }

    private List<String> items(Play play) {
        return runs.workItems(play).stream().map(String::valueOf).toList();
    }
}
