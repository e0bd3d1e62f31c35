package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.StandingIn;
import dev.rapport.organization.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sees and who may take which work item. Change managers and auditors see all; a unit manager sees that of the
 * units they lead; everybody sees what is addressed to them or was escalated to them. Nobody takes what is addressed to
 * somebody else, and nobody signs what was only escalated to them. Who stands in for somebody sees that person's work
 * while they are away, and does it where {@link Substituting} lets them.
 */
@Component
class Sight {

    private static final String OPEN = "w.state = 'open' and ";
    private static final String FREE = OPEN + "w.assignee is null and not :doesNothing and ";
    private static final String UNLESS_ONLY_HEARD =
            " and not (w.sign_off and w.intended is distinct from :me and " + Escalations.WITH_READER + ")";

    private static final List<String> EVERYTHING = List.of(OPEN + "true");
    private static final String FOR_ABSENT = OPEN + "w.assignee = any(:absent) and not :doesNothing";
    private static final String FREE_FOR_ABSENT = FREE + "w.intended = any(:absent)";
    private static final String BY_OWN_ROLE = "(w.role in ('cio', 'training-department')"
            + " or (w.role = 'unit-manager' and coalesce(w.unit = any(:led), false)))";
    private static final List<String> MINE = List.of(
            OPEN + "w.assignee = :me and not :doesNothing",
            FOR_ABSENT + " and " + Substituting.FITS + UNLESS_ONLY_HEARD,
            FREE_FOR_ABSENT + " and not w.sign_off and w.role = any(:roles) and not " + BY_OWN_ROLE);
    private static final List<String> AVAILABLE = List.of(
            FREE + "w.intended = :me",
            FREE + "w.role = 'unit-manager' and w.unit = any(:led)" + UNLESS_ONLY_HEARD,
            FREE + "w.role in ('cio', 'training-department') and w.role = any(:roles)" + UNLESS_ONLY_HEARD);
    private static final List<String> ESCALATED =
            List.of(OPEN + Escalations.WITH_READER + " and " + PausedWork.GOES_ON);
    private static final List<String> SEEN = Stream.of(
                    MINE,
                    List.of(
                            FOR_ABSENT,
                            FREE_FOR_ABSENT,
                            OPEN + "w.unit = any(:led)",
                            OPEN + Escalations.EVER_WITH_READER),
                    AVAILABLE)
            .flatMap(List::stream)
            .toList();

    private final Units units;
    private final Escalations escalations;
    private final StandingIn standingIn;
    private final Substituting substituting;

    Sight(Units units, Escalations escalations, StandingIn standingIn, Substituting substituting) {
        this.units = units;
        this.escalations = escalations;
        this.standingIn = standingIn;
        this.substituting = substituting;
    }

    Eyes of(Person reader) {
        Set<String> led = reader.has(Role.UNIT_MANAGER) ? units.ledBy(reader) : Set.of();
        return new Eyes(reader, led, standingIn.absentFor(reader));
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
                || (!eyes.doesNothing() && (eyes.is(item.assignee()) || eyes.is(item.doneBy())))
                || mayTake(eyes, item)
                || absent(eyes, item).isPresent()
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

    /** For whom the reader would do it: who has it, or was asked where it is free, and is away. */
    Optional<String> absent(Eyes eyes, WorkItem item) {
        if (!item.isOpen() || eyes.doesNothing() || mayTake(eyes, item)) {
            return Optional.empty();
        }
        return Optional.ofNullable(item.assignee() == null ? item.intended() : item.assignee())
                .filter(eyes.absent()::contains);
    }

    /** For whom it waits: who has it, or who alone may take it where it is free. */
    static Optional<String> waitsFor(WorkItem item) {
        if (!item.isOpen()) {
            return Optional.empty();
        }
        return Optional.ofNullable(item.assignee() == null && !isOpenToRole(item) ? item.intended() : item.assignee());
    }

    /** Whether, where it is free, others who hold the role may take it beside who was asked. */
    static boolean isOpenToRole(WorkItem item) {
        return Set.of("unit-manager", "cio", "training-department").contains(item.role());
    }

    /** Why who stands in does not do it all the same; empty where they may, or stand in for nobody here. */
    Optional<String> whyNot(Eyes eyes, WorkItem item) {
        return absent(eyes, item).flatMap(away -> substituting.whyNot(eyes, item, away, onlyHears(eyes, item)));
    }

    /** Whether the reader does it in somebody's place. */
    boolean mayStandIn(Eyes eyes, WorkItem item) {
        return absent(eyes, item).isPresent() && whyNot(eyes, item).isEmpty();
    }

    /** Whether it is, was or may become the reader's to do. */
    boolean isFor(Eyes eyes, WorkItem item) {
        return !eyes.doesNothing()
                && (eyes.is(item.assignee()) || eyes.is(item.doneBy()) || mayDo(eyes, item) || mayStandIn(eyes, item));
    }

    /** A signature stays with who was asked: who hears of its being late does not give it in their place. */
    private boolean mayDo(Eyes eyes, WorkItem item) {
        return isAddressedTo(eyes, item) && !onlyHears(eyes, item);
    }

    private boolean onlyHears(Eyes eyes, WorkItem item) {
        return item.signOff()
                && !eyes.is(item.intended())
                && escalations.areWith(item.id(), eyes.reader().username());
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
