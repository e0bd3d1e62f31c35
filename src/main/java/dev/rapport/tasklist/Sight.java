package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Units;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sees and who may take which work item. Change managers and auditors see all; a unit manager sees that of the
 * units they lead; everybody sees what is addressed to them or was escalated to them. Nobody takes what is addressed to
 * somebody else, and nobody signs what was only escalated to them.
 */
@Component
class Sight {

    private static final String OPEN = "w.state = 'open' and ";
    private static final String FREE = OPEN + "w.assignee is null and not :doesNothing and ";
    private static final String UNLESS_ONLY_HEARD =
            " and not (w.sign_off and w.intended is distinct from :me and " + Escalations.WITH_READER + ")";

    private static final List<String> EVERYTHING = List.of(OPEN + "true");
    private static final List<String> MINE = List.of(OPEN + "w.assignee = :me and not :doesNothing");
    private static final List<String> AVAILABLE = List.of(
            FREE + "w.intended = :me",
            FREE + "w.role = 'unit-manager' and w.unit = any(:led)" + UNLESS_ONLY_HEARD,
            FREE + "w.role in ('cio', 'training-department') and w.role = any(:roles)" + UNLESS_ONLY_HEARD);
    private static final List<String> ESCALATED =
            List.of(OPEN + Escalations.WITH_READER + " and " + PausedWork.GOES_ON);
    private static final List<String> SEEN = Stream.of(
                    MINE, List.of(OPEN + "w.unit = any(:led)", OPEN + Escalations.EVER_WITH_READER), AVAILABLE)
            .flatMap(List::stream)
            .toList();

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

    /**
     * What is open and fits one of these is on the reader's list. They are apart because an index answers each of them,
     * and none all of them.
     */
    static List<String> conditions(Scope scope, Eyes eyes) {
        return switch (scope) {
            case MINE -> MINE;
            case AVAILABLE -> AVAILABLE;
            case ESCALATED -> ESCALATED;
            case ALL -> eyes.all() ? EVERYTHING : SEEN;
        };
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
