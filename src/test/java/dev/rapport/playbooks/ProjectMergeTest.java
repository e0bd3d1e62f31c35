package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseState;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.MergingProjects;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ProjectMerge;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingMerges;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Scope;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project goes into another when both sponsors have signed, and what was promised in it goes on there. */
@RapportTest
@Walks("project-merge")
class ProjectMergeTest {

    private static final String WHY = "Both change the same orders.";
    private static final String RELEASED = "Nobody trains there.";

    @Autowired
    GivenProject given;

    @Autowired
    MergingProjects merging;

    @Autowired
    ReadingMerges merges;

    @Autowired
    Projects projects;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    PausingProject pausing;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void oneEndsAndEachOfItsPromisesGoesOnOrIsReleased() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        ending.story().theCharterIsWritten();
        long stays = promised(ending, "Orders on a phone", true);
        long off = promised(ending, "A desk for the trainer", true);
        long dated = promised(ending, "A phone for each of them", true);
        long unanswered = promised(ending, "A day of Noor", false);
        criterion(ending, dated, ending.cio());
        assertThat(timers(ending)).as("for the day of the promise").isEqualTo(1);
        assertThat(timers(going)).isZero();
        merging.ask(
                ending.sponsor().person(),
                ending.key(),
                going.key(),
                List.of(new ProjectMerge.Release(off, RELEASED)),
                WHY);
        ProcessInstance run = runs.of(going, "project-merge");

        assertThat(projects.get(ending.key()).status())
                .as("until it is answered")
                .isEqualTo(Status.RUNNING);
        assertThat(openWork(ending)).isPositive();
        going.as(going.sponsor()).completes("accept-merge", Map.of("decision", "agree"));

        assertThat(run).isEnded().hasPassed("projects-merged");
        assertThat(projects.get(ending.key()).status()).isEqualTo(Status.MERGED);
        assertThat(openWork(ending)).isZero();
        assertThat(engineRows(ending)).as("no task, no timer, no run").isZero();
        assertThat(timers(ending)).isZero();
        assertThat(promise(ending, stays).state()).isEqualTo(PromiseState.CONTINUED);
        assertThat(promise(ending, off).state()).isEqualTo(PromiseState.RELEASED);
        assertThat(promise(ending, unanswered).state()).isEqualTo(PromiseState.CONTINUED);
        assertThat(promise(ending, dated).state()).isEqualTo(PromiseState.CONTINUED);
        assertThat(promises.one(ending.sponsor().person(), ending.key(), String.valueOf(off))
                        .decisions())
                .extracting(
                        PromiseStory.Decision::decision,
                        PromiseStory.Decision::words,
                        PromiseStory.Decision::who,
                        PromiseStory.Decision::role)
                .containsExactly(tuple("released", RELEASED, ending.sponsor().username(), "sponsor"));
        assertThat(all(going))
                .extracting(Commitment::continues, Commitment::holder, Commitment::recipient, Commitment::state)
                .containsExactlyInAnyOrder(
                        tuple(stays, ending.itLead().username(), ending.cio().username(), PromiseState.ACCEPTED),
                        tuple(
                                unanswered,
                                ending.itLead().username(),
                                ending.cio().username(),
                                PromiseState.ASKED),
                        tuple(dated, ending.itLead().username(), ending.cio().username(), PromiseState.ACCEPTED));
        assertThat(all(going))
                .filteredOn(one -> !Long.valueOf(dated).equals(one.continues()))
                .extracting(Commitment::due)
                .containsOnly(promise(ending, stays).due());
        assertThat(going.as(ending.cio()).tasks()).contains("state-criterion");
        assertThat(going.as(ending.itLead()).tasks()).contains("accept-promise");
        assertThat(timers(going))
                .as("until it is said there what counts as kept")
                .isZero();
        criterion(going, continuing(going, dated), ending.cio());
        assertThat(timers(going)).as("for the same day, where it goes on").isEqualTo(1);
        assertThat(signed(ending)).contains(tuple("statement", ending.sponsor().username()));
        assertThat(signed(going)).contains(tuple("merge", going.sponsor().username()));
        assertThat(shown(ending, "statement")).contains("A desk for the trainer", RELEASED);
        assertThat(shown(going, "merge"))
                .contains("Promise that is released", "A desk for the trainer", RELEASED)
                .contains("Promise that comes along", "Orders on a phone");
        assertThat(lost(ending)).as("open promises that have no place").isZero();
    }

    @Test
    void whatWasBrokenBeforeIsBrokenAfter() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        long promise = promised(ending, "Orders on a phone", true);
        ending.as(ending.cio())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
        ending.as(ending.itLead()).completes("claim-promise", Map.of("says", "kept", "evidence", "It runs in two."));
        ending.as(ending.cio())
                .completes(
                        "give-verdict", Map.of("verdict", "broken", "words", "Two of nine.", "newDate", "2031-02-15"));
        merge(ending, going);
        going.as(going.sponsor()).completes("accept-merge", Map.of("decision", "agree"));

        assertThat(promise(ending, promise).timesBroken()).isEqualTo(1);
        assertThat(all(going)).singleElement().satisfies(one -> {
            assertThat(one.timesBroken()).isEqualTo(1);
            assertThat(one.continues()).isEqualTo(promise);
        });
        assertThat(promises.countsIn(projects.get(ending.key())).broken())
                .as("it counts where it goes on, and once")
                .isZero();
        assertThat(promises.countsIn(projects.get(going.key())).broken()).isEqualTo(1);
    }

    @Test
    void aRefusalLeavesBothAsTheyAre() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        promised(ending, "Orders on a phone", true);
        merge(ending, going);
        ProcessInstance run = runs.of(going, "project-merge");
        going.as(going.sponsor())
                .completes("accept-merge", Map.of("decision", "refuse", "reason", "We have no budget for it."));

        assertThat(run).isEnded().hasPassed("stays-apart");
        assertThat(projects.get(ending.key()).status()).isEqualTo(Status.RUNNING);
        assertThat(all(going)).isEmpty();
        assertThat(only(ending)).isEqualTo(ProjectMerge.State.DECLINED);
        assertThat(merges.of(going.sponsor().person(), going.key()))
                .extracting(ProjectMerge::words)
                .containsExactly("We have no budget for it.");
    }

    @Test
    void askingAnewTakesTheQuestionBack() {
        Play ending = given.project().begins();
        Play first = given.project().begins();
        Play second = given.project().begins();
        merge(ending, first);
        merge(ending, second);

        assertThat(first.as(first.sponsor()).tasks()).doesNotContain("accept-merge");
        assertThat(second.as(second.sponsor()).tasks()).contains("accept-merge");
        assertThat(merges.of(ending.sponsor().person(), ending.key()))
                .extracting(ProjectMerge::state)
                .containsExactly(ProjectMerge.State.ASKED, ProjectMerge.State.WITHDRAWN);
    }

    @Test
    void nobodyIsAskedAboutAProjectThatIsOver() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        merge(ending, going);
        cancelling.cancel(ending.sponsor().person(), ending.key(), "It is given up.");
        assertThat(going.as(going.sponsor()).tasks()).doesNotContain("accept-merge");
        assertThat(only(ending)).isEqualTo(ProjectMerge.State.WITHDRAWN);

        Play other = given.project().begins();
        merge(other, going);
        cancelling.cancel(going.sponsor().person(), going.key(), "It is given up.");
        assertThat(only(other)).isEqualTo(ProjectMerge.State.WITHDRAWN);
        assertThat(projects.get(other.key()).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void aPausedProjectMayGoIntoAnotherButNoneGoesIntoIt() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        pausing.pause(ending.sponsor().person(), ending.key(), "No money until May.");
        assertThatThrownBy(() -> merge(going, ending)).hasMessageContaining("Choose another project, one that runs.");
        merge(ending, going);
        going.as(going.sponsor()).completes("accept-merge", Map.of("decision", "agree"));

        assertThat(projects.get(ending.key()).status()).isEqualTo(Status.MERGED);
        assertThat(engineRows(ending)).isZero();
    }

    @Test
    void whoMayNotAskAndWhatCannotBeIsRefused() {
        Play ending = given.project().begins();
        Play going = given.project().begins();
        long promise = promised(ending, "Orders on a phone", true);

        assertThatThrownBy(
                        () -> merging.ask(ending.changeManager().person(), ending.key(), going.key(), List.of(), WHY))
                .hasMessageContaining("Only the project’s sponsor");
        assertThatThrownBy(() -> merge(ending, ending)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merging.ask(ending.sponsor().person(), ending.key(), going.key(), List.of(), " "))
                .hasMessageContaining("A reason");
        assertThatThrownBy(() -> merging.ask(
                        ending.sponsor().person(),
                        ending.key(),
                        going.key(),
                        List.of(new ProjectMerge.Release(promise, "")),
                        WHY))
                .hasMessageContaining("why nobody has to keep it");
        assertThatThrownBy(() -> merging.ask(
                        ending.sponsor().person(),
                        ending.key(),
                        going.key(),
                        List.of(new ProjectMerge.Release(promise + 1_000_000, "No.")),
                        WHY))
                .hasMessageContaining("is not an open one");
        merge(ending, going);
        assertThatThrownBy(() -> merge(going, ending)).hasMessageContaining("Answer that first");
        assertThat(going.as(going.cio()).tasks()).doesNotContain("accept-merge");
    }

    private void merge(Play ending, Play going) {
        merging.ask(ending.sponsor().person(), ending.key(), going.key(), List.of(), WHY);
    }

    private long promised(Play play, String promise, boolean accepted) {
        Somebody keeper = play.itLead();
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(promise, keeper.username(), play.cio().username(), "2031-02-01", false, null));
        if (accepted) {
            play.as(keeper).completes("accept-promise", Map.of("decision", "accept"));
        }
        return all(play).stream()
                .filter(one -> one.promise().equals(promise))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Of the one that was accepted and waits for it. */
    private void criterion(Play play, long promise, Somebody recipient) {
        play.as(recipient).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("state-criterion"))
                .filter(item -> play.useCases().forms().brief(item).said().stream()
                        .anyMatch(said ->
                                said.text().contains(promise(play, promise).promise())))
                .forEach(item -> play.as(recipient)
                        .completes(item, Map.of("criterion", "In every warehouse.", "due", "2031-01-15")));
    }

    private long continuing(Play play, long promise) {
        return all(play).stream()
                .filter(one -> Long.valueOf(promise).equals(one.continues()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Commitment> all(Play play) {
        return promises.of(play.key(), Limit.of(200), null).items();
    }

    private Commitment promise(Play play, long id) {
        return all(play).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private ProjectMerge.State only(Play play) {
        List<ProjectMerge> all = merges.of(play.sponsor().person(), play.key());
        assertThat(all).hasSize(1);
        return all.get(0).state();
    }

    private List<org.assertj.core.groups.Tuple> signed(Play play) {
        return signOffs.of(play.key(), Limit.of(200), null).items().stream()
                .map((SignOff one) -> tuple(one.subject(), one.signer()))
                .toList();
    }

    /** What the one who signed it was shown. */
    private String shown(Play play, String subject) {
        return signOffs.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.subject().equals(subject))
                .map(SignOff::shown)
                .collect(Collectors.joining());
    }

    private long timers(Play play) {
        return count("""
                select count(*) from act_ru_job j
                join act_ru_execution e on e.id_ = j.process_instance_id_
                join act_re_procdef d on d.id_ = j.process_def_id_
                where e.business_key_ = :key and j.type_ = 'timer' and d.key_ = 'commitment'
                """, play);
    }

    private long openWork(Play play) {
        return count("select count(*) from work_item where project_key = :key and state = 'open'", play);
    }

    private long engineRows(Play play) {
        return count("""
                select (select count(*) from act_ru_execution where business_key_ = :key)
                    + (select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = :key)
                    + (select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = :key)
                """, play);
    }

    /** Promises of the ended project that neither ended there nor go on elsewhere. */
    private long lost(Play play) {
        return count("""
                select count(*) from commitment c where c.project_key = :key
                    and c.state not in ('kept', 'declined', 'released', 'broken', 'partly')
                    and not exists (select 1 from commitment n where n.continues = c.id)
                """, play);
    }

    private long count(String statement, Play play) {
        return sql.sql(statement).param("key", play.key()).query(Long.class).single();
    }
}
