package dev.rapport.personal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the employee representative answers, and what others answer to a refusal. Only their agreement lets
 * anything be collected; a refusal that stands is settled too: then nothing is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringList {

    private final Questions questions;
    private final DataRuns runs;
    private final Clock clock;

    AnsweringList(Questions questions, @Lazy DataRuns runs, Clock clock) {
        this.questions = questions;
        this.runs = runs;
        this.clock = clock;
    }

    /** Choices of a form; what was left out stays as the list has it. */
    public record Chosen(
            @Nullable String interviews,
            @Nullable String ballots,
            int smallestGroup,
            @Nullable String names,
            @Nullable String parts,
            @Nullable String remarks,
            int retentionDays) {

        Limits over(Limits list) {
            return new Limits(
                    interviews == null ? list.interviews() : !interviews.equals("none"),
                    interviews == null ? list.volunteers() : interviews.equals("volunteers"),
                    ballots == null ? list.ballots() : ballots.equals("sealed"),
                    smallestGroup == 0 ? list.smallestGroup() : smallestGroup,
                    names == null ? list.names() : names.equals("people"),
                    parts == null ? list.parts() : parts.equals("people"),
                    remarks == null ? list.remarks() : remarks.equals("kept"),
                    retentionDays == 0 ? list.retentionDays() : Integer.valueOf(retentionDays));
        }
    }

    /** @param agreed whether the list stands, within what was chosen */
    public void answer(String projectKey, boolean agreed, Chosen chosen, @Nullable String words, String by) {
        if (agreed) {
            questions.set(projectKey, chosen.over(list(projectKey)));
        }
        Question.State state = agreed ? Question.State.AGREED : Question.State.REFUSED;
        questions.answer(projectKey, state, words, by, clock.instant());
        if (agreed) {
            runs.settled(projectKey);
        }
    }

    /** The change manager changes the list after a refusal, and it is put again. */
    public void change(String projectKey, Chosen chosen, String words) {
        questions.set(projectKey, chosen.over(list(projectKey)));
        questions.changed(projectKey, words);
    }

    /** The sponsor answers to a refusal, which stands: it is never a yes. */
    public void dissent(String projectKey, String words, String by) {
        questions.dissent(projectKey, words, by);
        runs.settled(projectKey);
    }

    private Limits list(String projectKey) {
        return questions.open(projectKey).orElseThrow().limits();
    }
}
