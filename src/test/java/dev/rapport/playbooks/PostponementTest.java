package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.correspondence.OwnMessages;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.listening.TiedPromises;
import dev.rapport.paging.Limit;
import dev.rapport.project.HangsOnWave;
import dev.rapport.project.Postponement;
import dev.rapport.project.PostponingWave;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingWaves;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import dev.rapport.testing.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Walks("postponement")
class PostponementTest {

    private static final LocalDate BEFORE = LocalDate.of(2031, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 5, 15);

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    PostponingWave postponing;

    @Autowired
    Projects projects;

    @Autowired
    ReadingWaves waves;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    TiedPromises tied;

    @Autowired
    OwnMessages messages;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    private Postponement ask(Play play, int wave, LocalDate to) {
        return postponing.ask(play.changeManager().person(), play.key(), wave, to, "The vendor delivers late.");
    }

    @Test
    void theDayMovesWhenTheSponsorApprovesAndTheOldOneStaysInView() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ask(play, 1, LATER);
        assertThat(projects.get(play.key()).goLive()).isEqualTo(BEFORE);
        ProcessInstance run = runs.of(play, "postponement");

        play.as(play.sponsor()).approves("approve-postponement");

        assertThat(run).isEnded();
        assertThat(projects.get(play.key()).goLive()).isEqualTo(LATER);
        assertThat(waves.of(play.sponsor().person(), play.key()).get(0).postponements())
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.from()).isEqualTo(BEFORE);
                    assertThat(moved.why()).isEqualTo("The vendor delivers late.");
                    assertThat(moved.askedBy()).isEqualTo(play.changeManager().username());
                    assertThat(moved.answeredBy()).isEqualTo(play.sponsor().username());
                });
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                        .items())
                .filteredOn(act -> act.act().equals("wave-postponed"))
                .extracting(Act::what)
                .singleElement()
                .asString()
                .contains("from 1 March 2031 to 15 May 2031", "The vendor delivers late.");
    }

    @Test
    void whatWasStatedAndApprovedForTheOldDayIsAskedAnew() {
        Play play = given.project().withUnits(2).begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        play.as(play.sponsor()).approves("sponsor-approves-go-live");
        ProcessInstance goLive = runs.of(play, "go-live");
        ask(play, 1, LATER);
        play.as(play.sponsor()).approves("approve-postponement");

        assertThat(runs.tasks(goLive)).containsExactly("attest-readiness", "attest-readiness");
        assertThat(signOffs.askedBy(
                                play.as(play.manager()).has("attest-readiness").id())
                        .orElseThrow()
                        .shown())
                .contains("15 May 2031")
                .doesNotContain("1 March 2031");
        assertThat(play.as(play.cio()).tasks()).doesNotContain("cio-approves-go-live");
        play.story().itGoesLive().theProjectIsClosed();
        assertThat(goLive).isEnded();
    }

    @Test
    void afterARefusalTheDayStays() {
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        ProcessInstance goLive = runs.of(play, "go-live");
        WorkItem asked = play.as(play.manager()).has("attest-readiness");
        ask(play, 1, LATER);

        play.as(play.sponsor()).refuses("approve-postponement", "We promised March.");

        assertThat(projects.get(play.key()).goLive()).isEqualTo(BEFORE);
        assertThat(play.as(play.manager()).has("attest-readiness").id()).isEqualTo(asked.id());
        assertThat(goLive).isNotEnded();
        ask(play, 1, LATER.plusDays(1));
    }

    @Test
    void onlyThatWaveIsDecidedAnewAndTheProjectGoesWithItsLast() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(play, 1, LATER))
                .withMessageContaining("The wave “Wave 2” comes after it");
        ask(play, 2, LATER);
        play.as(play.sponsor()).approves("approve-postponement");

        Project moved = projects.get(play.key());
        assertThat(moved.waves()).extracting(Project.Wave::goLive).containsExactly(LocalDate.of(2031, 1, 1), LATER);
        assertThat(moved.goLive()).isEqualTo(LATER);
        Somebody second = play.manager(play.units().get(1));
        assertThat(play.as(second).tasks()).contains("attest-readiness");
        assertThat(play.as(play.manager()).tasks()).doesNotContain("attest-readiness");
        assertThat(play.as(play.sponsor()).list(Scope.MINE))
                .filteredOn(item -> item.task().equals("sponsor-approves-go-live"))
                .extracting(WorkItem::wave)
                .containsExactly("Wave 1");
    }

    @Test
    void itIsAskedByItsChangeManagerOnceAndBeforeTheWaveIsLive() {
        Play play = given.project().begins();
        refused(() -> ask(play, 1, LATER), "has not begun");
        play.story().unitsArePrepared();
        refused(
                () -> postponing.ask(play.sponsor().person(), play.key(), 1, LATER, "Later."),
                "Only the project’s change manager");
        refused(() -> ask(play, 1, BEFORE), "A day after 1 March 2031");
        refused(() -> postponing.ask(play.changeManager().person(), play.key(), 1, LATER, " "), "why it goes live");
        ask(play, 1, LATER);
        refused(() -> ask(play, 1, LATER), "has not answered");
        play.as(play.sponsor()).refuses("approve-postponement", "No.");
        play.story().itGoesLive();
        refused(() -> ask(play, 1, LATER), "live already");
    }

    @Test
    void aSessionThatIsTooEarlyNowIsNamedAndAnotherIsAskedForWhileTheTrainingRuns() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        ProcessInstance training = runs.of(play, "training");
        ask(play, 1, LATER);
        assertThat(play.as(play.manager()).tasks())
                .as("nothing moves by asking")
                .contains("confirm-ability");

        play.as(play.sponsor()).approves("approve-postponement");

        assertThat(training).isWaitingAtExactly("schedule-session");
        assertThat(play.as(play.manager()).tasks()).doesNotContain("confirm-ability");
        assertThat(messages.list(play.trainer().person(), Limit.of(null), null).items())
                .filteredOn(one -> play.key().equals(one.projectKey()))
                .singleElement()
                .satisfies(one -> assertThat(one.body())
                        .contains("15 January 2031: more than six weeks before 15 May 2031")
                        .contains("another session is to be scheduled"));
        play.as(play.trainer()).claims("schedule-session");
        assertThat(play.as(play.trainer()).reads("schedule-session").said())
                .anySatisfy(said -> assertThat(said.text()).contains("15 January 2031, Room 1"));
        schedules(play, "2031-05-05");
        play.as(play.manager()).attests("confirm-ability");
        assertThat(training).isEnded();
        assertThat(hanging(play)).noneMatch(one -> one.what().equals("Training session"));
    }

    @Test
    void whereTheTrainingIsOverItsNeedOpensAgain() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared();
        String second = play.units().get(1);
        ask(play, 2, LATER);
        play.as(play.sponsor()).approves("approve-postponement");

        ProcessInstance again = runs.of(play, "training");
        assertThat(again).isWaitingAtExactly("schedule-session").hasNotPassed("confirm-needs");
        assertThat(play.as(play.trainer()).mayTake("schedule-session")).satisfies(item -> {
            assertThat(item.unit()).isEqualTo(second);
            assertThat(item.wave()).isEqualTo("Wave 2");
        });
        assertThat(hanging(play))
                .filteredOn(one -> one.what().equals("Training session"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("15 January 2031"));
        play.as(play.trainer()).claims("schedule-session");
        schedules(play, "2031-05-05");
        play.as(play.manager(second)).attests("confirm-ability");
        assertThat(again).isEnded();
    }

    @Test
    void aSessionThatIsStillNearIsLeftAsItIsAndItsAbilityIsDueBeforeTheNewDay() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit());
        play.as(play.trainer()).claims("schedule-session");
        schedules(play, "2031-04-03");
        assertThat(dueOn(play)).as("five business days before").isEqualTo(LocalDate.of(2031, 2, 24));
        sql.sql("update work_item set late_from = now(), chase = 'escalate' where id = :id")
                .param("id", play.as(play.manager()).has("confirm-ability").id())
                .update();
        ask(play, 1, LATER);
        play.as(play.sponsor()).approves("approve-postponement");

        assertThat(runs.of(play, "training")).isWaitingAtExactly("confirm-ability");
        assertThat(hanging(play)).isEmpty();
        assertThat(dueOn(play)).isEqualTo(LocalDate.of(2031, 5, 8));
        assertThat(runs.workItem(play, "confirm-ability"))
                .as("it is reminded of by its new date")
                .containsEntry("chase", "remind")
                .satisfies(row -> assertThat(row.get("late_from")).isEqualTo(row.get("due_at")));
    }

    private LocalDate dueOn(Play play) {
        Instant due = play.as(play.manager()).has("confirm-ability").dueAt();
        return LocalDate.ofInstant(Objects.requireNonNull(due), ZoneOffset.UTC);
    }

    @Test
    void aPromiseForBeforeTheGoLiveKeepsItsDateAndSaysForWhichDayItWas() {
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        ask(play, 1, LATER);
        assertThat(signOffs.askedBy(play.as(play.sponsor())
                                .has("approve-postponement")
                                .id())
                        .orElseThrow()
                        .shown())
                .contains("Promise for before 1 March 2031", "by 1 March 2031. It keeps its date.");
        play.as(play.sponsor()).approves("approve-postponement");

        assertThat(promised(play)).singleElement().satisfies(one -> {
            assertThat(one.due()).isEqualTo(BEFORE);
            assertThat(one.afterGoLive()).isFalse();
            assertThat(tied.tie(one, projects.get(play.key()), tied.movedIn(projects.get(play.key()))))
                    .hasValueSatisfying(moved -> assertThat(moved.from()).isEqualTo(BEFORE));
        });
        assertThat(hanging(play))
                .filteredOn(one -> one.what().startsWith("Promise"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("By February.", "It keeps its date."));
        String project = "/projects/" + play.key();
        Visitor sponsor = visits.signedIn(play.sponsor().withOwnPassword());
        assertThat(sponsor.get(project + "/promises").body())
                .contains("Given for before the go-live of 1 March 2031, which has moved.");
        assertThat(sponsor.get(project + "/waves").body())
                .contains("Promise for before 1 March 2031", "more than six weeks before 15 May 2031");
    }

    @Test
    void whatIsPromisedAfterItMovedIsForTheNewDay() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().peopleAreTrained();
        ask(play, 1, LATER);
        play.as(play.sponsor()).approves("approve-postponement");
        play.story().usersAreInvolved();

        assertThat(promised(play))
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isEqualTo(LATER));
        assertThat(hanging(play)).noneMatch(one -> one.what().startsWith("Promise"));
    }

    private List<Commitment> promised(Play play) {
        return promises.of(play.key(), Limit.of(null), null).items();
    }

    private List<HangsOnWave.Hanging> hanging(Play play) {
        return waves.of(play.sponsor().person(), play.key()).stream()
                .flatMap(wave -> wave.hanging().stream())
                .toList();
    }

    private static void schedules(Play play, String day) {
        play.as(play.trainer())
                .completes("schedule-session", Map.of("date", day, "place", "Room 2", "trainer", "Noor", "hours", 4));
    }

    @Test
    void whoAsksForItDoesNotApproveIt() {
        Play play = given.project().whoseSponsorLeadsTheChange().begins();
        play.story().theCharterIsAgreed();
        ask(play, 1, LATER);

        refused(
                () -> play.as(play.sponsor()).completes("approve-postponement", Map.of("decision", "approve")),
                "You prepared this");
    }

    private static void refused(Runnable act, String why) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).withMessageContaining(why);
    }
}
