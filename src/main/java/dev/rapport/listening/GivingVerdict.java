package dev.rapport.listening;

import dev.rapport.organization.Threshold;
import dev.rapport.project.ProjectPlans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one to whom something was promised says whether it was kept. Only that makes a promise kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GivingVerdict {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PeopleOfProject people;
    private final PromiseDays days;
    private final Verdicts verdicts;
    private final ProjectPlans plans;
    private final PromiseRule rule;
    private final Clock clock;

    GivingVerdict(
            Commitments commitments,
            PromiseRecords records,
            PeopleOfProject people,
            PromiseDays days,
            Verdicts verdicts,
            ProjectPlans plans,
            PromiseRule rule,
            Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.people = people;
        this.days = days;
        this.verdicts = verdicts;
        this.plans = plans;
        this.rule = rule;
        this.clock = clock;
    }

    /** What a verdict leads to. */
    public enum Standing {
        KEPT,
        AGAIN,
        THIRD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param verdict {@code kept}, {@code partly} or {@code broken}
     * @param wanted by when it has to be kept instead; null where it was kept
     */
    public Standing give(long id, String verdict, String words, @Nullable LocalDate wanted, String by) {
        Commitment promise = commitments.get(id);
        verdicts.requireTheirs(promise, by);
        if (wanted != null) {
            days.requireLater("/values/newDate", promise.due(), wanted);
        }
        records.verdict(
                promise,
                new PromiseStory.Verdict(
                        records.unanswered(promise).map(PromiseStory.Claim::id).orElse(null),
                        verdict,
                        words,
                        wanted,
                        by,
                        people.roleOf(promise.projectKey(), by).key(),
                        clock.instant()));
        PromiseState state = PromiseState.of(verdict).orElseThrow();
        if (state == PromiseState.KEPT) {
            commitments.settle(id, state, clock.instant());
            return Standing.KEPT;
        }
        commitments.stands(id, state);
        return sponsorDecides(promise, verdict) ? Standing.THIRD : Standing.AGAIN;
    }

    /** The table may bring it to the sponsor earlier than the plan, and never later. */
    private boolean sponsorDecides(Commitment promise, String verdict) {
        int broken = Math.toIntExact(promise.timesBroken() + 1);
        int left = plans.of(promise.projectKey()).number(Threshold.BREAKS) - broken;
        return left <= 0 || !rule.allowsNewDate(promise.projectKey(), verdict, broken, left);
    }
}
