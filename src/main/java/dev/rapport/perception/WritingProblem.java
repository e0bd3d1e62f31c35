package dev.rapport.perception;

import dev.rapport.organization.Threshold;
import dev.rapport.project.ProjectPlans;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what sponsor and CIO write about the problem, where they stay apart, and what is done about a wider gap. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WritingProblem {

    private final Rounds rounds;
    private final Statements statements;
    private final ProjectPlans plans;
    private final DraftRule rule;
    private final TellingAbove telling;
    private final Clock clock;

    WritingProblem(
            Rounds rounds,
            Statements statements,
            ProjectPlans plans,
            DraftRule rule,
            TellingAbove telling,
            Clock clock) {
        this.rounds = rounds;
        this.statements = statements;
        this.plans = plans;
        this.rule = rule;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Each time the sponsor writes, a new draft begins; the CIO goes on with it.
     *
     * @return whether it is the last draft before a dissent is kept, or a later one
     */
    public boolean write(long round, boolean anew, String role, String words, String author) {
        List<Statements.Words> before = statements.of(round);
        int latest = before.isEmpty() ? 0 : before.get(0).draft();
        int draft = anew ? latest + 1 : latest;
        Round of = rounds.get(round);
        statements.write(of, draft, role, words, author, clock.instant());
        return isLast(of.projectKey(), draft, plans.of(of.projectKey()).number(Threshold.DRAFTS));
    }

    /** The table may end it earlier than the plan, though not before a second draft, and never later. */
    private boolean isLast(String projectKey, int draft, int drafts) {
        boolean choice = draft >= Integer.parseInt(Threshold.DRAFTS.least()) && draft < drafts;
        return draft >= drafts || (choice && !rule.allowsAnother(projectKey, draft, drafts - draft));
    }

    /** What business and what IT holds against it, from then on part of what both sign. Who leads above them is told. */
    public void dissent(long round, String business, String it, String who) {
        Round of = rounds.get(round);
        statements.dissent(of, business, it, who, clock.instant());
        telling.tell(of, business, it);
    }

    public void answerGap(long round, String words, String who) {
        statements.answerGap(rounds.get(round), words, who, clock.instant());
    }
}
