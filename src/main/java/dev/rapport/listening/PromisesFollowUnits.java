package dev.rapport.listening;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.UnitTakenOver;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was promised to a unit's manager is promised to who leads the unit that took it over. A promise stays with who
 * made it, who goes on working here; where they leave, the receiving unit's manager is asked for it by name.
 */
@Component
class PromisesFollowUnits {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseRuns runs;
    private final People people;

    PromisesFollowUnits(Commitments commitments, PromiseRecords records, PromiseRuns runs, People people) {
        this.commitments = commitments;
        this.records = records;
        this.runs = runs;
        this.people = people;
    }

    @EventListener
    void on(UnitTakenOver taken) {
        for (Commitment promise : commitments.unsettled(taken.project().key())) {
            if (taken.change().unit().equals(promise.unit())) {
                commitments.isAbout(promise.id(), taken.to());
            }
            if (isPromisedToManager(promise, taken)) {
                isPromisedTo(promise, taken);
            }
            if (isLeftBehind(promise, taken)) {
                isHandedOver(promise, taken);
            }
        }
    }

    private static boolean isPromisedToManager(Commitment promise, UnitTakenOver taken) {
        return Objects.equals(taken.formerManager(), promise.recipient())
                && Role.UNIT_MANAGER.key().equals(promise.promisedTo())
                && taken.change().unit().equals(promise.unit())
                && !taken.manager().equals(promise.recipient())
                && !taken.manager().equals(promise.holder())
                && !taken.manager().equals(promise.promisedBy());
    }

    private void isPromisedTo(Commitment promise, UnitTakenOver taken) {
        commitments.isPromisedTo(promise.id(), taken.manager());
        commitments
                .runOf(promise.id())
                .ifPresent(run ->
                        runs.promiseTo(run, String.valueOf(promise.recipient()), taken.manager(), taken.manager()));
    }

    /** Somebody of the unit keeps it who has a last day, or had it. */
    private boolean isLeftBehind(Commitment promise, UnitTakenOver taken) {
        Optional<Person> holder = Optional.ofNullable(promise.holder()).flatMap(people::find);
        return holder.filter(person -> person.until() != null)
                        .filter(person -> taken.change().unit().equals(person.unit())
                                || person.username().equals(taken.formerManager()))
                        .isPresent()
                && promise.successor() == null
                && promise.recipient() != null
                && !taken.manager().equals(promise.recipient())
                && !taken.manager().equals(promise.holder());
    }

    private void isHandedOver(Commitment promise, UnitTakenOver taken) {
        String by = taken.change().namedBy();
        Commitment now = commitments.get(promise.id());
        String run = runs.startHandover(now, taken.project().units(), taken.manager(), by);
        records.handedOver(
                now, taken.manager(), "With the unit. " + taken.change().why(), run, by);
    }
}
