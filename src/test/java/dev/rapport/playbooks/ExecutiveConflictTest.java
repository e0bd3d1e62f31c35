package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.DatingConflict;
import dev.rapport.alignment.DecidingConflict;
import dev.rapport.alignment.RaisingConflict;
import dev.rapport.alignment.ReadingAlignment;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.paging.Limit;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ResumingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.TakingWork;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Executives do not agree: the owner decides by a date, and a second missed date stops the go-live. */
@RapportTest
@Walks("executive-conflict")
class ExecutiveConflictTest {

    private static final String ABOUT = "Speed or cost first";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    GivenProject given;

    @Autowired
    EditingPlan editing;

    @Autowired
    DatingConflict dating;

    @Autowired
    DecidingConflict deciding;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RaisingConflict raising;

    @Autowired
    ReadingAlignment reading;

    @Autowired
    ReadingHistory history;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    TakingWork taking;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void anExecutiveNamesItInsteadOfSigningAndItsOwnerDecidesByTheDate() {
        Play play = revealed();
        play.as(play.cio())
                .completes(
                        "sign-checkpoint",
                        Map.of(
                                "decision",
                                "conflict",
                                "about",
                                ABOUT,
                                "owner",
                                play.sponsor().username(),
                                "decideBy",
                                in(10)));
        ProcessInstance run = run(play);
        assertThat(day(run)).isEqualTo(today.plusDays(11));
        assertThat(runs.workItem(play, "decide-conflict").get("due_at").toString())
                .as("reminded before, as of all work")
                .startsWith(in(10));
        play.as(play.sponsor()).completes("decide-conflict", Map.of("text", "Speed, until the pilot is over."));

        assertThat(run).isEnded().hasPassed("conflict-decided");
        Conflict decided = only(play);
        assertThat(decided.decision()).isEqualTo("Speed, until the pilot is over.");
        assertThat(decided.decidedBy()).isEqualTo(play.sponsor().username());
        assertThat(signatures(play))
                .extracting(SignOff::signer, SignOff::decision, SignOff::comment)
                .containsExactly(
                        tuple(play.sponsor().username(), Decision.APPROVED, "Speed, until the pilot is over."));
        assertThat(acts(play)).extracting(Act::act).contains("conflict-raised", "conflict-decided");
        assertThat(messages(play.cio())).anyMatch(text -> text.contains("Speed, until the pilot"));
    }

    @Test
    void theFirstMissedDateIsRecordedAndTheSecondStopsTheGoLiveUntilItIsDecided() {
        Play play = revealed();
        play.as(play.sponsor()).agrees("sign-checkpoint");
        play.as(play.cio()).agrees("sign-checkpoint");
        raise(play, play.changeManager(), play.cio());
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        dateIsMissed(play);
        assertThat(only(play).missed()).isEqualTo(1);
        play.as(play.sponsor()).approves("sponsor-approves-go-live");
        assertThat(play.as(play.cio()).tasks()).doesNotContain("decide-conflict");
        newDate(play, in(20), null);
        dateIsMissed(play);

        isHeldUp(play);
        newDate(play, in(30), null);
        assertThat(play.as(play.cio()).has("decide-conflict").next())
                .as("true whatever the plan says")
                .contains("as many dates have passed as the plan allows")
                .doesNotContain("twice");
        isHeldUp(play);
        assertThat(only(play).dates())
                .extracting(Conflict.Moved::missed, Conflict.Moved::who)
                .containsExactly(
                        tuple(true, null),
                        tuple(false, play.changeManager().username()),
                        tuple(true, null),
                        tuple(false, play.changeManager().username()));
        assertThat(messages(play.sponsor())).anyMatch(text -> text.contains("nobody approves the go-live"));
        play.as(play.cio()).completes("decide-conflict", Map.of("text", "Cost."));
        play.as(play.cio()).approves("cio-approves-go-live");
        play.as(play.itLead()).attests("confirm-cutover");
    }

    @Test
    void whereThePlanSaysSoTheFirstMissedDateStopsTheGoLive() {
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("missed-dates-hold-go-live", 1));
        play.story().theCharterIsAgreed();
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));
        }
        raise(play, play.changeManager(), play.cio());
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        dateIsMissed(play);

        assertThat(only(play).missed()).isEqualTo(1);
        isHeldUp(play);
        assertThat(messages(play.sponsor())).anyMatch(text -> text.contains("nobody approves the go-live"));
    }

    @Test
    void aRefusalOfTheGoLivePassesWhileItIsHeldUp() {
        Play play = revealed();
        raise(play, play.changeManager(), play.sponsor());
        dateIsMissed(play);
        newDate(play, in(20), play.cio());
        assertThat(only(play).owner()).as("another owner").isEqualTo(play.cio().username());
        dateIsMissed(play);
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        isHeldUp(play);
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "Not before it is decided.");
        assertThat(signOffs.of(play.key(), Limit.of(200), null).items())
                .filteredOn(one -> one.subject().equals("go-live"))
                .extracting(SignOff::decision)
                .containsExactly(Decision.REFUSED);
    }

    @Test
    void onlyItsOwnerDecidesAndNeverWhoRaisedIt() {
        Play play = revealed();
        raise(play, play.sponsor(), play.cio());
        String task = play.as(play.cio()).has("decide-conflict").id();
        taking.reassign(play.changeManager().person(), task, play.member().username());
        assertThatThrownBy(() -> play.as(play.member()).completes("decide-conflict", Map.of("text", "Mine.")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED));
        assertThat(only(play).decision()).isNull();
        assertThatThrownBy(() -> raise(play, play.sponsor(), play.sponsor()))
                .hasMessageContaining("does not decide it");
        dateIsMissed(play);
        assertThatThrownBy(() -> newDate(play, in(20), play.sponsor())).hasMessageContaining("one of the choices");
        assertThatThrownBy(() -> newDate(play, today.toString(), null)).hasMessageContaining("after today");
    }

    /** As a form of a customer’s own would offer them. */
    @Test
    void whoRaisedItAndWhoIsNoExecutiveNeverBecomesItsOwner() {
        Play play = revealed();
        raise(play, play.sponsor(), play.cio());
        dateIsMissed(play);
        for (Somebody other : List.of(play.sponsor(), play.itLead())) {
            assertThatThrownBy(() -> transaction.execute(status -> dating.set(
                            only(play).id(),
                            today.plusDays(20),
                            other.username(),
                            "They know it best.",
                            play.changeManager().username())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("not who raised it");
        }
        assertThat(only(play).owner()).isEqualTo(play.cio().username());
        sql.sql("update executive_conflict set raised_by = owner where project_key = :key")
                .param("key", play.key())
                .update();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        deciding.decide(only(play).id(), "Mine.", play.cio().username())))
                .hasMessageContaining("somebody else has to decide it");
    }

    @Test
    void whoRaisesOneAndFromWhat() {
        Play early = given.project().begins();
        early.story().theCharterIsAgreed();
        assertThatThrownBy(() -> raise(early, early.changeManager(), early.cio()))
                .hasMessageContaining("No checkpoint");
        Play play = revealed();
        for (Somebody other : List.of(play.itLead(), play.manager())) {
            assertThatThrownBy(() -> raise(play, other, play.cio())).hasMessageContaining("raise conflicts");
        }
        for (String owner : List.of(play.itLead().username(), "nobody-at-all")) {
            assertThatThrownBy(() -> raising.raise(play.cio().person(), play.key(), ABOUT, owner, in(5)))
                    .hasMessageContaining("one of the executives");
        }
        for (String day : List.of(today.toString(), "soon")) {
            assertThatThrownBy(() -> raising.raise(
                            play.cio().person(),
                            play.key(),
                            ABOUT,
                            play.sponsor().username(),
                            day))
                    .isInstanceOf(Refused.class);
        }
        assertThat(reading.conflicts(play.cio().person(), play.key(), Limit.of(10), null)
                        .items())
                .isEmpty();
    }

    @Test
    void inAPauseItStandsStillAndItsDateComesLater() {
        Play play = revealed();
        raise(play, play.cio(), play.sponsor());
        ProcessInstance run = run(play);
        LocalDate before = only(play).decideBy();
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        assertThat(run).isSuspended();
        sql.sql("update project_pause set paused_at = paused_at - interval '14 days' where project_key = :key")
                .param("key", play.key())
                .update();
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");

        LocalDate after = only(play).decideBy();
        assertThat(after).isAfter(before.plusDays(11));
        assertThat(day(run)).isEqualTo(after.plusDays(1));
        assertThat(only(play).missed()).isZero();
    }

    private Play revealed() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        play.as(play.sponsor()).completes("state-priorities", Map.of("first", "benefit-0", "measured", "company"));
        play.as(play.cio()).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));
        return play;
    }

    private void raise(Play play, Somebody by, Somebody owner) {
        raising.raise(by.person(), play.key(), ABOUT, owner.username(), in(10));
    }

    private void dateIsMissed(Play play) {
        runs.fireTimer(run(play));
    }

    private void newDate(Play play, String day, Somebody owner) {
        Map<String, String> values = owner == null
                ? Map.of("newDate", day, "reason", "They were away.")
                : Map.of("newDate", day, "reason", "They were away.", "owner", owner.username());
        play.as(play.changeManager()).completes("set-new-date", values);
    }

    private void isHeldUp(Play play) {
        Map<Somebody, String> gates =
                Map.of(play.sponsor(), "sponsor-approves-go-live", play.cio(), "cio-approves-go-live");
        gates.forEach((signer, task) -> {
            if (play.as(signer).tasks().contains(task)) {
                assertThatThrownBy(() -> play.as(signer).approves(task))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                        .hasMessageContaining(ABOUT);
            }
        });
        assertThat(play.as(play.cio()).tasks()).contains("cio-approves-go-live");
    }

    private String in(int days) {
        return today.plusDays(days).toString();
    }

    /** The day on which the run's timer comes due. */
    private LocalDate day(ProcessInstance run) {
        return LocalDate.ofInstant(runs.timer(run).getDuedate().toInstant(), ZoneOffset.UTC);
    }

    private ProcessInstance run(Play play) {
        return runs.of(play, "executive-conflict");
    }

    private Conflict only(Play play) {
        List<Conflict> all = reading.conflicts(play.cio().person(), play.key(), Limit.of(10), null)
                .items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<SignOff> signatures(Play play) {
        return signOffs.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.subject().equals("conflict"))
                .toList();
    }

    private List<Act> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                .items();
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}
