package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Units;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who sees and who may take which work item. Change managers and auditors see all; a unit manager sees that of the
 * units they lead; everybody sees what is addressed to them or was escalated to them. Nobody takes what is addressed to
 * somebody else, and nobody signs what was only escalated to them.
 */
@Component
class Sight {

    private static final String TAKEABLE = """
            (w.state = 'open' and w.assignee is null and not :doesNothing and (w.intended = :me
                or (w.role = 'unit-manager' and w.unit = any(:led))
                or (w.role in ('cio', 'training-department') and w.role = any(:roles)))
                and not (w.sign_off and w.intended is distinct from :me and %s))
            """.formatted(Escalations.WITH_READER);
    static final String MINE = "(w.state = 'open' and w.assignee = :me and not :doesNothing)";
    static final String AVAILABLE = TAKEABLE;
    static final String ESCALATED = "(w.state = 'open' and %s)".formatted(Escalations.WITH_READER);
    static final String ALL = """
            (:all or w.unit = any(:led) or w.id in (select work_item from escalation where recipient = :me) or (not :doesNothing and (w.assignee = :me or w.closed_by = :me))
                or %s)
            """.formatted(TAKEABLE);

    private final Units units;
    private final Escalations escalations;

    Sight(Units units, Escalations escalations) {
        this.units = units;
        this.escalations = escalations;
    }

    Eyes of(Person reader) {
        Set<String> led = reader.has(Role.UNIT_MANAGER) ? units.ledBy(reader) : Set.of();
        return new Eyes(reader, led);
    }

    boolean sees(Eyes eyes, WorkItem item) {
        return eyes.all()
                || (item.unit() != null && eyes.led().contains(item.unit()))
                || (!eyes.doesNothing() && (eyes.is(item.assignee()) || eyes.is(item.closedBy())))
                || mayTake(eyes, item)
                || escalations.wereEverWith(item.id(), eyes.reader().username());
    }

    boolean mayTake(Eyes eyes, WorkItem item) {
        return item.isOpen() && item.assignee() == null && !eyes.doesNothing() && mayDo(eyes, item);
    }

    /** Whether the reader was asked, so that they may learn who was faster even where they see it no more. */
    boolean wasAsked(Eyes eyes, WorkItem item) {
        return !eyes.doesNothing()
                && (eyes.is(item.intended()) || (item.intended() == null && isAddressedTo(eyes, item)));
    }

    /** Whether it is, was or may become the reader's to do. */
    boolean isFor(Eyes eyes, WorkItem item) {
        return !eyes.doesNothing() && (eyes.is(item.assignee()) || eyes.is(item.closedBy()) || mayDo(eyes, item));
    }

    /** A signature stays with who was asked: who hears of its being late does not give it in their place. */
    private boolean mayDo(Eyes eyes, WorkItem item) {
        boolean onlyHears = item.signOff()
                && !eyes.is(item.intended())
                && escalations.areWith(item.id(), eyes.reader().username());
        return isAddressedTo(eyes, item) && !onlyHears;
    }

    private static boolean isAddressedTo(Eyes eyes, WorkItem item) {
        return switch (item.role()) {
            case "unit-manager" ->
                eyes.is(item.intended()) || (item.unit() != null && eyes.led().contains(item.unit()));
            case "cio", "training-department" ->
                eyes.is(item.intended())
                        || Role.of(item.role()).filter(eyes.reader()::has).isPresent();
            default -> eyes.is(item.intended());
        };
    }
}
