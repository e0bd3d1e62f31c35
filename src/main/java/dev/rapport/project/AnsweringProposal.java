package dev.rapport.project;

import dev.rapport.organization.Threshold;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a proposed value in force once it is approved by signature, or leaves the one that is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringProposal {

    private final PlanChanges changes;
    private final PlanRecords records;
    private final PlanRuns runs;
    private final PlanWords words;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnsweringProposal(
            PlanChanges changes,
            PlanRecords records,
            PlanRuns runs,
            PlanWords words,
            Projects projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.records = records;
        this.runs = runs;
        this.words = words;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /** @param approved as the signature that was just recorded says */
    public void answer(long id, boolean approved, @Nullable String said, String by) {
        PlanChange change = changes.get(id);
        if (by.equals(change.proposedBy())) {
            throw Refused.notAllowed("You proposed this value, so somebody else has to approve it.");
        }
        Instant now = clock.instant();
        Threshold threshold = change.threshold();
        changes.answered(id, approved ? PlanChange.State.APPROVED : PlanChange.State.REFUSED, by, said, now);
        if (approved) {
            records.set(change.projectKey(), threshold, change.to(), by, now, id);
            reach(change.projectKey(), threshold, change.to());
        }
        events.publishEvent(new PlanChangeAnswered(
                projects.get(change.projectKey()),
                changes.get(id),
                words.change(threshold, change.from(), change.to())));
    }

    /** Steps ask for most values when they need them; these two are with what runs. */
    private void reach(String projectKey, Threshold threshold, String value) {
        if (threshold == Threshold.ADVOCACY_RHYTHM) {
            runs.rhythm(projectKey, Integer.parseInt(value));
        } else if (threshold == Threshold.HYPERCARE) {
            runs.hypercare(projectKey, Integer.parseInt(value));
        }
    }
}
