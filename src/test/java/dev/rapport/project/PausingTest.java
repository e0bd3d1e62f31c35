package dev.rapport.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.HandingOverPromise;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project stands still at its sponsor's word, and goes on at it. */
@RapportTest
class PausingTest {

    private static final String WHY = "No money until May.";

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    ReadingPauses pauses;

    @Autowired
    Projects projects;

    @Autowired
    AskingForPromise asking;

    @Autowired
    HandingOverPromise handing;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    @Autowired
    Runs runs;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void noTimerFiresAndNothingIsDoneButAllOfItStaysVisible() {
        Play play = withTimers();
        ProcessInstance life = runs.of(play, "project-lifecycle");
        ProcessInstance promise = runs.of(play, "commitment");
        timersAreOver(play);
        assertThat(runs.due(life)).hasSize(1);
        assertThat(runs.due(promise)).hasSize(1);
        List<Map<String, Object>> before = runs.workItems(play);

        pause(play);

        assertThat(project(play).status()).isEqualTo(Status.PAUSED);
        assertThat(runs.due(life)).isEmpty();
        assertThat(runs.due(promise)).isEmpty();
        assertThat(active(play)).as("whatever runs, called playbooks among it").isZero();
        assertThat(play.as(play.sponsor()).tasks()).contains("write-business-section");
        assertThat(play.as(play.changeManager()).list(Scope.ALL)).isNotEmpty();
        WorkItem writing = play.as(play.sponsor()).has("write-business-section");
        assertThatThrownBy(() -> play.as(play.sponsor()).completes(writing, Map.of("text", "Orders take nine days.")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("The project is paused")
                .hasMessageContaining("nothing is lost");
        for (Runnable act : acts(play, writing)) {
            assertThatThrownBy(act::run).hasMessageContaining("The project is paused");
        }
        assertThat(runs.workItems(play)).isEqualTo(before);
    }

    private List<Runnable> acts(Play play, WorkItem item) {
        Person sponsor = play.sponsor().person();
        return List.of(
                () -> play.useCases().taking().claim(sponsor, item.id()),
                () -> play.useCases().taking().release(sponsor, item.id()),
                () -> play.useCases()
                        .taking()
                        .reassign(
                                play.changeManager().person(),
                                item.id(),
                                given.person("sponsor").username()));
    }

    /** The engine has the timer in hand and has not committed when the sponsor pauses. */
    @Test
    void whatATimerOpensAtTheSameMomentStandsStillToo() throws Exception {
        Play play = withTimers();
        Job timer = runs.timer(runs.of(play, "commitment"));
        CountDownLatch fired = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        Thread node = new Thread(() -> transaction.executeWithoutResult(status -> {
            engine.getManagementService().executeJob(timer.getId());
            fired.countDown();
            await(goesOn);
        }));
        node.start();
        await(fired);
        Thread sponsor = new Thread(() -> pause(play));
        sponsor.start();
        waitsForALock();
        goesOn.countDown();
        node.join(TimeUnit.SECONDS.toMillis(20));
        sponsor.join(TimeUnit.SECONDS.toMillis(20));

        assertThat(project(play).status()).isEqualTo(Status.PAUSED);
        assertThat(play.as(play.manager()).tasks()).contains("give-verdict");
        assertThat(active(play)).isZero();
        assertThatThrownBy(() ->
                        play.as(play.manager()).completes("give-verdict", Map.of("verdict", "kept", "words", "Good.")))
                .hasMessageContaining("The project is paused");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Until a statement waits for the row that the timer holds. */
    private void waitsForALock() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sql.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query ilike '%suspension_state_%'
                        """).query(Long.class).single() > 0);
    }

    @Test
    void spansOfTimersAreLongerByThePauseAndDaysAreNot() {
        Play play = withTimers();
        Instant cycle = due(runs.timer(runs.of(play, "project-lifecycle")));
        sql.sql("update commitment set due_now = current_date - 30 where project_key = :key")
                .param("key", play.key())
                .update();
        Instant missed = due(runs.timer(runs.of(play, "commitment")));

        pause(play);
        longAgo(play);
        resume(play);

        assertThat(due(runs.timer(runs.of(play, "project-lifecycle"))))
                .isBetween(
                        cycle.plus(Duration.ofDays(14)),
                        cycle.plus(Duration.ofDays(14)).plusSeconds(60));
        assertThat(due(runs.timer(runs.of(play, "commitment")))).isEqualTo(missed);
        assertThat(active(play)).isPositive();
        timersAreOver(play);
        assertThat(runs.due(runs.of(play, "project-lifecycle"))).hasSize(1);
    }

    @Test
    void whatIsOpenIsDueAsManyBusinessDaysLaterAndWhatWasLateIsLateByAsMuch() {
        Play play = withTimers();
        WorkItem writing = play.as(play.sponsor()).has("write-business-section");
        WorkItem late = play.as(play.cio()).has("write-it-section");
        isDue(writing, "2031-01-09T17:00:00Z");
        isDue(late, "2031-01-06T17:00:00Z");
        sql.sql("update work_item set late_from = '2031-01-08T09:30:00Z' where id = :id")
                .param("id", late.id())
                .update();

        pause(play);
        longAgo(play);
        resume(play);

        assertThat(dates(writing)).containsExactly("2031-01-23T17:00:00Z", "2031-01-23T17:00:00Z");
        assertThat(dates(late)).containsExactly("2031-01-20T17:00:00Z", "2031-01-22T09:30:00Z");
        assertThat(play.as(play.sponsor()).tasks()).contains("write-business-section");
        play.story().theCharterIsWritten();
        assertThat(play.as(play.cio()).tasks()).contains("cio-signs-charter");
    }

    @Test
    void promisesMoveOnWithItWithoutBeingBrokenAndNoVerdictIsAskedMeanwhile() {
        Play play = withTimers();
        pause(play);
        longAgo(play);
        sql.sql("update commitment set due_now = current_date - 3 where project_key = :key")
                .param("key", play.key())
                .update();
        LocalDate due = promise(play).due();
        assertThat(promise(play).unknown()).as("no day passes").isFalse();
        assertThat(play.as(play.manager()).tasks()).doesNotContain("give-verdict");

        resume(play);

        Commitment moved = promise(play);
        LocalDate later = days().after(due, 10);
        assertThat(moved.due()).isEqualTo(later);
        assertThat(moved.timesBroken()).isZero();
        assertThat(story(play).moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(due);
            assertThat(move.who()).isEqualTo(play.sponsor().username());
            assertThat(move.why()).contains("The project stood still from", WHY);
        });
        assertThat(due(runs.timer(runs.of(play, "commitment")))).isEqualTo(later.plusDays(1) + "T00:00:00Z");
    }

    @Test
    void aPromiseThatWasMissedBeforeStaysMissed() {
        Play play = withTimers();
        sql.sql("update commitment set due_now = current_date - 20 where project_key = :key")
                .param("key", play.key())
                .update();
        assertThat(promise(play).unknown()).isTrue();
        pause(play);
        longAgo(play);

        resume(play);

        assertThat(promise(play).unknown()).isTrue();
        assertThat(story(play).moves()).isEmpty();
    }

    @Test
    void whoAndWhyAreSignedAndKeptAndBothAreTold() {
        Play play = withTimers();
        pause(play);
        longAgo(play);
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");

        assertThat(pauses.of(play.changeManager().person(), play.key()))
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.pausedBy()).isEqualTo(play.sponsor().username());
                    assertThat(pause.why()).isEqualTo(WHY);
                    assertThat(pause.resumedBy()).isEqualTo(play.sponsor().username());
                    assertThat(pause.resumedWhy()).isEqualTo("The money is there.");
                    assertThat(pause.businessDays()).isEqualTo(10);
                });
        assertThat(signOffs.of(play.key(), Limit.of(1000), null).items())
                .filteredOn(one -> one.subject().equals("statement"))
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.signer()).isEqualTo(play.sponsor().username());
                    assertThat(one.role()).isEqualTo("sponsor");
                    assertThat(one.unit()).isEqualTo(play.sponsor().person().unit());
                    assertThat(one.decision()).isEqualTo(Decision.AGREED);
                })
                .extracting(one -> one.statement() + " " + one.comment())
                .containsExactly(
                        "I pause “The project " + play.key() + "”. " + WHY,
                        "I let “The project " + play.key() + "” go on. The money is there.");
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(1000), null)
                        .items())
                .filteredOn(act -> act.act().startsWith("project-"))
                .extracting(Act::act, Act::who, Act::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "project-paused", play.sponsor().username(), "The project, because: " + WHY),
                        org.assertj.core.groups.Tuple.tuple(
                                "project-resumed",
                                play.sponsor().username(),
                                "The project, because: The money is there. (what was open is due 10 business days later)"));
        assertThat(messages(play.manager())).hasSize(2).anyMatch(text -> text.contains("paused it: " + WHY));
        assertThat(messages(play.cio())).hasSize(2);
        assertThat(messages(play.sponsor())).as("who did it").isEmpty();
    }

    @Test
    void onlyItsSponsorPausesAndResumesIt() {
        Play play = givenProject.project().begins();
        List<Person> others = List.of(
                play.changeManager().person(),
                play.cio().person(),
                play.itLead().person(),
                play.manager().person());
        for (Person other : others) {
            assertThatThrownBy(() -> pausing.pause(other, play.key(), WHY)).hasMessageContaining("sponsor pauses it");
        }
        assertThatThrownBy(() -> pausing.pause(play.sponsor().person(), play.key(), "  "))
                .hasMessageContaining("A reason");
        assertThatThrownBy(() -> resume(play)).hasMessageContaining("is not paused");
        pause(play);
        for (Person other : others) {
            assertThatThrownBy(() -> resuming.resume(other, play.key(), WHY))
                    .hasMessageContaining("sponsor resumes it");
        }
        assertThatThrownBy(() -> pause(play)).hasMessageContaining("This project is paused");
        assertThat(runs.count(play, "project_pause")).isEqualTo(1);
    }

    @Test
    void aPasswordThatAnAdministratorKnowsSignsNoPause() {
        Play play = givenProject.project().begins();
        sql.sql("update credential set set_by_administrator = true where username = :who")
                .param("who", play.sponsor().username())
                .update();

        assertThatThrownBy(() -> pause(play)).hasMessageContaining("An administrator knows your password");
        assertThat(project(play).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void nothingNewBeginsInIt() {
        Play play = withTimers();
        pause(play);

        assertThatThrownBy(() -> asksForPromise(play)).hasMessageContaining("This project is paused");
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(),
                        play.key(),
                        String.valueOf(promise(play).id()),
                        play.itLead().username(),
                        "The CIO has left."))
                .hasMessageContaining("This project is paused");
    }

    @Test
    void aPausedProjectCanBeCancelled() {
        Play play = withTimers();
        pause(play);

        cancelling.cancel(play.sponsor().person(), play.key(), "It is given up.");

        assertThat(project(play).status()).isEqualTo(Status.CANCELLED);
        assertThat(runs.workItems(play)).allMatch(item -> !"open".equals(item.get("state")));
        assertThat(promise(play).settledAt()).isNotNull();
        assertThatThrownBy(() -> resume(play)).hasMessageContaining("is not paused");
    }

    /** With a promise that waits for its day and advocacy that waits for its next cycle. */
    private Play withTimers() {
        Play play = givenProject.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        asksForPromise(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
        return play;
    }

    private void asksForPromise(Play play) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(
                        "Orders on a phone",
                        play.cio().username(),
                        play.manager().username(),
                        "2031-02-01",
                        false,
                        null));
    }

    private void pause(Play play) {
        pausing.pause(play.sponsor().person(), play.key(), WHY);
    }

    private void resume(Play play) {
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");
    }

    /** As if it had been paused two weeks before it was. */
    private void longAgo(Play play) {
        sql.sql("update project_pause set paused_at = paused_at - interval '14 days' where project_key = :key")
                .param("key", play.key())
                .update();
        sql.sql("update project set paused_on = paused_on - 14 where key = :key")
                .param("key", play.key())
                .update();
    }

    private void timersAreOver(Play play) {
        sql.sql("""
                        update act_ru_job set duedate_ = localtimestamp - interval '1 hour'
                        where process_instance_id_ in (select proc_inst_id_ from act_ru_execution
                            where business_key_ = :key)
                        """).param("key", play.key()).update();
    }

    /** Of what runs for the project, how much does not stand still. */
    private long active(Play play) {
        return sql.sql("""
                        with runs as (select e.proc_inst_id_ as id from act_ru_execution e
                            join act_ru_execution root on root.id_ = e.root_proc_inst_id_ where root.business_key_ = :key)
                        select (select count(*) from act_ru_execution
                                where proc_inst_id_ in (select id from runs) and suspension_state_ = 1)
                            + (select count(*) from act_ru_task
                                where proc_inst_id_ in (select id from runs) and suspension_state_ = 1)
                            + (select count(*) from act_ru_job
                                where process_instance_id_ in (select id from runs) and suspension_state_ = 1)
                        """).param("key", play.key()).query(Long.class).single();
    }

    private void isDue(WorkItem item, String at) {
        sql.sql("update work_item set due_at = :at, late_from = :at where id = :id")
                .param("at", Timestamp.from(Instant.parse(at)))
                .param("id", item.id())
                .update();
    }

    private List<String> dates(WorkItem item) {
        return sql.sql("select due_at, late_from from work_item where id = :id")
                .param("id", item.id())
                .query((row, number) -> List.of(
                        row.getTimestamp("due_at").toInstant().toString(),
                        row.getTimestamp("late_from").toInstant().toString()))
                .single();
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }

    private BusinessCalendar days() {
        return BusinessCalendar.USUAL;
    }

    private Project project(Play play) {
        return projects.get(play.key());
    }

    private Commitment promise(Play play) {
        return promises.of(play.key(), Limit.of(1000), null).items().get(0);
    }

    private PromiseStory story(Play play) {
        return promises.one(
                play.changeManager().person(),
                play.key(),
                String.valueOf(promise(play).id()));
    }

    private List<String> messages(Given.Somebody reader) {
        return sql.sql("select body from message where recipient = :who order by id")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}
