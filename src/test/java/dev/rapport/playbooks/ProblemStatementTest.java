package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.paging.Limit;
import dev.rapport.perception.BeginningRound;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("problem-statement")
class ProblemStatementTest {

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    Runs runs;

    @Test
    void bothWriteAndBothSignWhatTheyWereShown() {
        Play play = counted();
        ProcessInstance run = runs.of(play, "problem-statement");
        assertThat(play.as(play.sponsor()).reads("write-problem").said())
                .extracting(Brief.Said::text)
                .anyMatch(text -> text.contains("business about IT, ability: not measurable"))
                .anyMatch(text -> text.startsWith("0 kept; 0 broken at least once"))
                .contains("We hear of changes too late.");

        draft(play, "Too late.", "Too late and unsaid.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        assertThat(runs.of(play, "problem-statement")).isNotNull();
        play.as(play.cio()).agrees("cio-signs-problem");

        assertThat(run).isEnded().hasPassed("problem-agreed");
        List<SignOff> signed = signed(play);
        assertThat(signed)
                .extracting(SignOff::signer)
                .containsExactly(play.sponsor().username(), play.cio().username());
        assertThat(signed).allSatisfy(one -> {
            assertThat(one.decision()).isEqualTo(Decision.AGREED);
            assertThat(one.shown())
                    .contains("Too late and unsaid.", "not measurable", "0 kept", "We hear of changes too late.")
                    .doesNotContain("Where the business does not agree");
        });
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndItIsWrittenAgain() {
        Play play = counted();
        draft(play, "Too late.", "Too late.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.cio()).refuses("cio-signs-problem", "It is not only late.");

        assertThat(play.as(play.sponsor()).tasks()).contains("write-problem");
        assertThat(play.as(play.sponsor()).reads("write-problem").said())
                .extracting(Brief.Said::text)
                .contains("It is not only late.");
        assertThat(play.as(play.sponsor()).reads("write-problem").values()).containsEntry("text", "Too late.");
        assertThat(runs.of(play, "listening")).isWaitingAt("agree-problem");
    }

    @Test
    void afterTheThirdDraftTheDissentBecomesPartOfWhatIsSigned() {
        Play play = counted();
        ProcessInstance run = runs.of(play, "problem-statement");
        for (int draft = 1; draft <= 3; draft++) {
            assertThat(play.as(play.changeManager()).tasks()).doesNotContain("record-dissent");
            draft(play, "Draft " + draft, "Draft " + draft + " of both");
            play.as(play.cio()).refuses("cio-signs-problem", "Not like this, " + draft);
            play.as(play.sponsor()).agrees("sponsor-signs-problem");
        }
        assertThat(play.as(play.sponsor()).tasks()).doesNotContain("write-problem");
        play.as(play.changeManager())
                .completes("record-dissent", Map.of("business", "It is IT’s plan.", "it", "It is the budget."));
        play.as(play.cio()).agrees("cio-signs-problem");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");

        assertThat(run).isEnded().hasPassed("record-dissent", "problem-agreed");
        assertThat(signed(play))
                .last()
                .satisfies(one -> assertThat(one.shown()).contains("It is IT’s plan.", "It is the budget."));
    }

    private static void draft(Play play, String sponsors, String both) {
        play.as(play.sponsor()).completes("write-problem", Map.of("text", sponsors));
        assertThat(play.as(play.cio()).reads("complete-problem").values()).containsEntry("text", sponsors);
        play.as(play.cio()).completes("complete-problem", Map.of("text", both));
    }

    private List<SignOff> signed(Play play) {
        return signOffs.of(play.key(), Limit.of(1000), null).items();
    }

    /** A round whose ballot nobody answered. */
    private Play counted() {
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play);
        runs.fireTimer(runs.of(play, "listening"));
        return play;
    }
}
