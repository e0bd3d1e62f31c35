package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.Threshold;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanValue;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.ProposingValue;
import dev.rapport.project.ReadingPlan;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The charter is signed, and a value in it turns out wrong. */
@RapportTest
@Walks("threshold-change")
class ThresholdChangeTest {

    private static final String WHY = "Half of the units work in shifts.";

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    ProposingValue proposing;

    @Autowired
    NamingSuccessor naming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    ReadingPlan plans;

    @Autowired
    ProjectPlans inForce;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void theSponsorApprovesAndFromThenOnItCountsWhileTheOldOneStaysVisible() {
        Play play = signed();
        ProcessInstance run = proposed(play, "ballot-days", 15);

        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("10");
        assertThat(signOffs.askedBy(play.as(play.sponsor()).has("approve-value").id())
                        .orElseThrow()
                        .shown())
                .contains("A ballot is open for: 15 business days.")
                .contains("\"As signed until now\",\"text\":\"10 business days\"")
                .contains(WHY);
        play.as(play.sponsor()).approves("approve-value");

        assertThat(run).isEnded().hasPassed("value-in-force");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("15");
        assertThat(plans.of(play.cio().person(), play.key()).values())
                .filteredOn(one -> one.threshold() == Threshold.BALLOT_DAYS)
                .extracting(PlanValue::value, PlanValue::source, PlanValue::setBy)
                .containsExactly(
                        tuple("10", PlanValue.Source.DEFAULT, null),
                        tuple("15", PlanValue.Source.APPROVAL, play.sponsor().username()));
        assertThat(signOffs.latest(play.key(), "threshold-change"))
                .extracting(SignOff::signer, one -> one.decision().word())
                .containsExactly(tuple(play.sponsor().username(), "approved"));
        assertThat(only(play).state()).isEqualTo(PlanChange.State.APPROVED);
        assertThat(acts(play)).contains("value-proposed", "value-changed");
        assertThat(messages(play.changeManager())).anyMatch(text -> text.contains("15 business days instead of 10"));
    }

    @Test
    void theSponsorRefusesAndNothingChanges() {
        Play play = signed();
        ProcessInstance run = proposed(play, "ballot-days", 15);
        play.as(play.sponsor()).refuses("approve-value", "Ten were agreed.");

        assertThat(run).isEnded().hasPassed("value-stays");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("10");
        assertThat(only(play).words()).isEqualTo("Ten were agreed.");
        assertThat(acts(play)).doesNotContain("value-changed");
        assertThat(messages(play.changeManager())).anyMatch(text -> text.contains("Ten were agreed."));
    }

    @Test
    void aSponsorWhoLeadsTheChangeHearsWhoCouldApproveInstead() {
        Play play = given.project().whoseSponsorLeadsTheChange().begins();
        play.story().theCharterIsAgreed();
        Somebody other = givenPeople.person("sponsor");

        assertThatThrownBy(() -> propose(play, "ballot-days", 15))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("nobody approves what they proposed")
                .hasMessageContaining("could.");
        assertThat(other.person().name()).isNotBlank();
        assertThat(plans.changes(play.cio().person(), play.key())).isEmpty();
    }

    @Test
    void whoProposedItCannotApproveItAfterBecomingTheSponsorEither() {
        Play play = signed();
        play.changeManager().alsoA("sponsor").whoMaySign();
        proposed(play, "ballot-days", 15);
        naming.name(
                play.sponsor().person(),
                play.key(),
                "sponsor",
                play.changeManager().username(),
                "He leaves.");
        play.as(play.changeManager()).completes("take-over", Map.of("decision", "accept"));

        assertThatThrownBy(() -> play.as(play.changeManager()).approves("approve-value"))
                .hasMessageContaining("somebody else has to approve it");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("10");
    }

    @Test
    void aNewerProposalTakesBackOneThatNobodyAnswered() {
        Play play = signed();
        ProcessInstance first = proposed(play, "ballot-days", 15);
        propose(play, "ballot-days", 20);

        assertThat(first).isEnded();
        assertThat(plans.changes(play.cio().person(), play.key()))
                .extracting(PlanChange::to, PlanChange::state)
                .containsExactly(tuple("20", PlanChange.State.ASKED), tuple("15", PlanChange.State.WITHDRAWN));
        play.as(play.sponsor()).approves("approve-value");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("20");
    }

    @Test
    void aCancelledProjectAsksNobodyAnyMore() {
        Play play = signed();
        proposed(play, "ballot-days", 15);
        cancelling.cancel(play.sponsor().person(), play.key(), "It is given up.");

        assertThat(play.as(play.sponsor()).tasks()).isEmpty();
        assertThat(only(play).state()).isEqualTo(PlanChange.State.WITHDRAWN);
    }

    @Test
    void whatCannotBeProposed() {
        Play open = given.project().begins();
        assertThatThrownBy(() -> propose(open, "ballot-days", 15)).hasMessageContaining("not signed yet");
        Play play = signed();
        assertThatThrownBy(() -> proposing.propose(play.sponsor().person(), play.key(), "ballot-days", 15, WHY))
                .hasMessageContaining("change manager");
        isRefusedAt("/name", () -> propose(play, "luck", 15));
        isRefusedAt("/value", () -> propose(play, "ballot-days", 10));
        isRefusedAt("/value", () -> propose(play, "smallest-group", 4));
        isRefusedAt("/why", () -> proposing.propose(play.changeManager().person(), play.key(), "ballot-days", 15, " "));
        assertThat(plans.changes(play.cio().person(), play.key())).isEmpty();
    }

    private static void isRefusedAt(String pointer, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly(pointer));
    }

    private Play signed() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        return play;
    }

    private ProcessInstance proposed(Play play, String name, Object value) {
        propose(play, name, value);
        return runs.of(play, "threshold-change");
    }

    private void propose(Play play, String name, Object value) {
        proposing.propose(play.changeManager().person(), play.key(), name, value, WHY);
    }

    private String value(Play play, Threshold threshold) {
        return inForce.of(play.key()).value(threshold);
    }

    private PlanChange only(Play play) {
        List<PlanChange> all = plans.changes(play.cio().person(), play.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(200), null).items().stream()
                .map(Act::act)
                .toList();
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}
