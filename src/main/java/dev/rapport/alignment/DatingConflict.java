package dev.rapport.alignment;

import dev.rapport.project.Wording;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a conflict's date passed without a decision, and the new date that the change manager sets. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DatingConflict {

    private final Conflicts conflicts;
    private final Checkpoints checkpoints;
    private final AlignmentDays days;
    private final TellingExecutives telling;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DatingConflict(
            Conflicts conflicts,
            Checkpoints checkpoints,
            AlignmentDays days,
            TellingExecutives telling,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.checkpoints = checkpoints;
        this.days = days;
        this.telling = telling;
        this.clock = clock;
        this.events = events;
    }

    public void missed(long id) {
        Conflict before = conflicts.get(id);
        conflicts.missed(before, clock.instant());
        Conflict now = conflicts.get(id);
        telling.missed(now);
        events.publishEvent(new AlignmentActed(
                now.projectKey(),
                null,
                AlignmentActed.Act.CONFLICT_DATE_MISSED,
                "“" + now.about() + "”, by " + Wording.date(now.decideBy()) + ", the "
                        + (now.missed() == 1 ? "first" : now.missed() == 2 ? "second" : now.missed() + "th")
                        + " time"));
    }

    /**
     * @param owner who decides from now on; null where it stays with who has it
     * @throws Refused when a value needs a correction
     */
    public Conflict set(long id, LocalDate date, @Nullable String owner, String why, String by) {
        Conflict conflict = conflicts.get(id);
        LocalDate due = days.toCome("/values/newDate", date.toString());
        String next = owner == null || owner.isBlank() ? conflict.owner() : owner;
        if (!next.equals(conflict.owner())) {
            requireOwner(conflict, next);
        }
        conflicts.moved(conflict, due, next, why.strip(), by, clock.instant());
        events.publishEvent(new AlignmentActed(
                conflict.projectKey(),
                by,
                AlignmentActed.Act.CONFLICT_DATE_SET,
                "“" + conflict.about() + "”, to be decided by " + Wording.date(due)));
        return conflicts.get(id);
    }

    private void requireOwner(Conflict conflict, String owner) {
        boolean asked = checkpoints.of(conflict.projectKey()).stream().anyMatch(one -> one.asks(owner));
        if (!asked || owner.equals(conflict.raisedBy())) {
            throw Refused.invalid("/values/owner", "Choose one of the executives, but not who raised it.");
        }
    }

    public LocalDate dueOf(long id) {
        return conflicts.get(id).decideBy();
    }
}
