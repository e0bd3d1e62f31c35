package dev.rapport.perception;

import dev.rapport.organization.Threshold;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what sponsor and CIO write about the problem, where they stay apart, and what is done about a wider gap. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WritingProblem {

    private final Rounds rounds;
    private final Statements statements;
    private final Projects projects;
    private final ProjectPlans plans;
    private final DraftRule rule;
    private final TellingAbove telling;
    private final Clock clock;

    WritingProblem(
            Rounds rounds,
            Statements statements,
            Projects projects,
            ProjectPlans plans,
            DraftRule rule,
            TellingAbove telling,
            Clock clock) {
        this.rounds = rounds;
        this.statements = statements;
        this.projects = projects;
        this.plans = plans;
        this.rule = rule;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Each time the sponsor writes, a new draft begins; the CIO goes on with it.
     *
     * @throws Refused when the CIO's part would be written by who wrote the sponsor's
     * @return whether it is the last draft before a dissent is kept, or a later one
     */
    public boolean write(long round, boolean anew, String role, String words, String author) {
        List<Statements.Words> before = statements.of(round);
        int latest = before.isEmpty() ? 0 : before.get(0).draft();
        int draft = anew ? latest + 1 : latest;
        Round of = rounds.get(round);
        requireOwn(of.projectKey(), role, author, before.stream().filter(part -> part.draft() == draft));
        statements.write(of, draft, role, words, author, clock.instant());
        return isLast(of.projectKey(), draft, plans.of(of.projectKey()).number(Threshold.DRAFTS));
    }

    /** Business and IT each write their own part of a draft; a project that began with one person on both sides goes on. */
    private void requireOwn(String projectKey, String role, String author, Stream<Statements.Words> ofDraft) {
        if (ofDraft.anyMatch(
                        words -> words.author().equals(author) && !words.role().equals(role))
                && !isOneOnBothSides(projects.get(projectKey))) {
            throw Refused.notAllowed(
                    "You wrote the other side’s part of this draft. Each side writes its own, so somebody"
                            + " else has to stand in here. Nothing was changed.");
        }
    }

    private static boolean isOneOnBothSides(Project project) {
        return project.sponsor().equals(project.cio());
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
