package dev.rapport.alignment;

import dev.rapport.project.Project;
import dev.rapport.project.Wording;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a conflict down and starts its playbook, in the act's own transaction. */
@Component
class BeginningConflict {

    private static final int LONGEST = 1000;

    private final Conflicts conflicts;
    private final AlignmentRuns runs;
    private final AlignmentDays days;
    private final TellingExecutives telling;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BeginningConflict(
            Conflicts conflicts,
            AlignmentRuns runs,
            AlignmentDays days,
            TellingExecutives telling,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.runs = runs;
        this.days = days;
        this.telling = telling;
        this.clock = clock;
        this.events = events;
    }

    /** As it was written. */
    record Raised(
            @Nullable String about,
            @Nullable String owner,
            @Nullable String decideBy) {}

    /**
     * @param at where the values stand in what was sent
     * @throws Refused when the owner is none of the checkpoint's executives or raised it themselves
     */
    Conflict begin(Project project, Checkpoint checkpoint, Raised raised, String at, String by) {
        String about = raised.about() == null ? "" : raised.about().strip();
        if (about.isEmpty() || about.length() > LONGEST) {
            throw Refused.invalid(at + "/about", "Say in up to 1,000 characters what is not agreed on.");
        }
        String owner = owner(checkpoint, raised.owner(), at, by);
        LocalDate due = days.toCome(at + "/decideBy", raised.decideBy());
        Conflict conflict = conflicts.add(checkpoint, about, owner, due, by, clock.instant());
        conflicts.runs(conflict.id(), runs.startConflict(conflict, project.units(), by));
        telling.raised(conflict);
        events.publishEvent(new AlignmentActed(
                project.key(),
                by,
                AlignmentActed.Act.CONFLICT_RAISED,
                "“" + about + "”, to be decided by " + Wording.date(due)));
        return conflict;
    }

    private static String owner(Checkpoint checkpoint, @Nullable String owner, String at, String by) {
        if (owner == null || !checkpoint.asks(owner)) {
            throw Refused.invalid(at + "/owner", "Choose one of the executives of the checkpoint.");
        }
        if (owner.equals(by)) {
            throw Refused.invalid(at + "/owner", "Who raises a conflict does not decide it. Choose somebody else.");
        }
        return owner;
    }
}
