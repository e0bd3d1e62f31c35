package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.HandingOverPromise;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The CIO has left; the IT lead is to keep what was promised to the manager. */
@RapportTest
@Walks("promise-handover")
class PromiseHandoverTest {

    @Autowired
    GivenProject given;

    @Autowired
    AskingForPromise asking;

    @Autowired
    HandingOverPromise handing;

    @Autowired
    ReadingCommitments reading;

    @Autowired
    Runs runs;

    @Test
    void itStaysWithAMarkUntilTheSuccessorAccepts() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance handover = isHandedOver(play);

        assertThat(promise(play).holder()).isEqualTo(play.cio().username());
        assertThat(promise(play).successor()).isEqualTo(play.itLead().username());
        assertThat(play.as(play.cio()).tasks()).contains("claim-promise");
        assertThat(play.as(play.itLead()).reads("take-over").said())
                .extracting(Brief.Said::text)
                .contains("The CIO has left.", "In every warehouse.");

        play.as(play.itLead()).completes("take-over", Map.of("decision", "accept"));

        assertThat(handover).isEnded().hasPassed("taken-over");
        assertThat(promise(play).holder()).isEqualTo(play.itLead().username());
        assertThat(promise(play).successor()).isNull();
        assertThat(play.as(play.cio()).tasks()).doesNotContain("claim-promise");
        play.as(play.itLead()).completes("claim-promise", Map.of("says", "kept", "evidence", "Look."));
        play.as(play.manager()).completes("give-verdict", Map.of("verdict", "kept", "words", "Good."));
        assertThat(promise(play).timesBroken()).isZero();
        assertThat(promise(play).promisedBy()).isEqualTo(play.cio().username());
    }

    @Test
    void anotherDateNeedsTheOtherSideAndCountsAsBrokenOnce() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance handover = isHandedOver(play);
        asksForAnotherDate(play);

        assertThat(runs.tasks(handover)).containsExactly("agree-other-date");
        assertThat(promise(play).successor()).isEqualTo(play.itLead().username());
        play.as(play.manager()).completes("agree-other-date", Map.of("decision", "agree"));

        assertThat(handover).isEnded().hasPassed("taken-over");
        Commitment moved = promise(play);
        assertThat(moved.holder()).isEqualTo(play.itLead().username());
        assertThat(moved.due()).isEqualTo("2031-02-20");
        assertThat(moved.timesBroken()).isEqualTo(1);
        assertThat(story(play).moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(LocalDate.parse("2031-01-15"));
            assertThat(move.who()).isEqualTo(play.itLead().username());
            assertThat(move.agreedBy()).isEqualTo(play.manager().username());
            assertThat(move.why()).isEqualTo("I am new to it.");
        });
        assertThat(runs.timer(runs.of(play, "commitment")).getDuedate())
                .isEqualTo(Instant.parse("2031-02-21T00:00:00Z"));
    }

    @Test
    void withoutThatAgreementItStaysWhereItWas() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance handover = isHandedOver(play);
        asksForAnotherDate(play);
        play.as(play.manager())
                .completes("agree-other-date", Map.of("decision", "disagree", "reason", "We need it in January."));

        assertThat(handover).isEnded().hasPassed("not-taken-over");
        staysWithTheCio(play);
    }

    @Test
    void aSuccessorMayDeclineAndAnotherIsNamed() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance handover = isHandedOver(play);
        assertThatThrownBy(() -> handOver(play, play.sponsor()))
                .as("before the answer")
                .isInstanceOf(Refused.class);
        play.as(play.itLead()).completes("take-over", Map.of("decision", "decline", "reason", "Not my field."));

        assertThat(handover).isEnded().hasPassed("not-taken-over");
        staysWithTheCio(play);
        handOver(play, play.sponsor());
        assertThat(promise(play).successor()).isEqualTo(play.sponsor().username());
    }

    @Test
    void onlyTheChangeManagerHandsOverAndNotToTheOneItIsPromisedTo() {
        Play play = given.project().begins();
        isOpen(play);
        String id = String.valueOf(promise(play).id());

        assertThatThrownBy(() -> handing.handOver(
                        play.cio().person(), play.key(), id, play.itLead().username(), "No time."))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Only the project’s change manager");
        assertThatThrownBy(() -> handOver(play, play.manager())).isInstanceOf(Refused.class);
        assertThat(promise(play).successor()).isNull();
    }

    @Test
    void whatWasSettledMeanwhileIsNotTakenOver() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance handover = isHandedOver(play);
        play.as(play.cio()).completes("claim-promise", Map.of("says", "kept", "evidence", "Look."));
        play.as(play.manager()).completes("give-verdict", Map.of("verdict", "kept", "words", "Good."));
        play.as(play.itLead()).completes("take-over", Map.of("decision", "accept"));

        assertThat(handover).isEnded().hasPassed("not-taken-over");
        assertThat(promise(play).holder()).isEqualTo(play.cio().username());
    }

    private void isOpen(Play play) {
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
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
    }

    private ProcessInstance isHandedOver(Play play) {
        handOver(play, play.itLead());
        return runs.of(play, "promise-handover");
    }

    private void handOver(Play play, Somebody to) {
        handing.handOver(
                play.changeManager().person(),
                play.key(),
                String.valueOf(promise(play).id()),
                to.username(),
                "The CIO has left.");
    }

    private static void asksForAnotherDate(Play play) {
        play.as(play.itLead())
                .completes(
                        "take-over", Map.of("decision", "date", "newDate", "2031-02-20", "reason", "I am new to it."));
    }

    private void staysWithTheCio(Play play) {
        assertThat(promise(play).holder()).isEqualTo(play.cio().username());
        assertThat(promise(play).successor()).isNull();
        assertThat(promise(play).due()).isEqualTo("2031-01-15");
        assertThat(promise(play).timesBroken()).isZero();
    }

    private Commitment promise(Play play) {
        return reading.of(play.key(), dev.rapport.paging.Limit.of(null), null)
                .items()
                .get(0);
    }

    private PromiseStory story(Play play) {
        return reading.one(
                play.changeManager().person(),
                play.key(),
                String.valueOf(promise(play).id()));
    }
}
