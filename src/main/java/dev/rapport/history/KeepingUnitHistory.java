package dev.rapport.history;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.UnitChange;
import dev.rapport.project.UnitChangeAnswered;
import dev.rapport.project.UnitChangeNamed;
import dev.rapport.project.UnitStays;
import dev.rapport.project.UnitTakenOver;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what becomes of a project's units, in the transaction in which it happens. */
@Component
class KeepingUnitHistory {

    private final Acts acts;
    private final Units units;
    private final People people;
    private final ProcessClock clock;

    KeepingUnitHistory(Acts acts, Units units, People people, ProcessClock clock) {
        this.acts = acts;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(UnitChangeNamed named) {
        UnitChange change = named.change();
        keep(
                change,
                change.namedBy(),
                "unit-change-named",
                change.unit(),
                name(change.unit()) + " is to be " + change.what().word() + " (" + receivers(change) + "), because: "
                        + change.why());
    }

    @EventListener
    void on(UnitChangeAnswered answered) {
        UnitChange.Part part = answered.part();
        boolean accepted = Boolean.TRUE.equals(part.accepted());
        keep(
                answered.change(),
                part.answeredBy(),
                accepted ? "unit-accepted" : "unit-declined",
                part.unit(),
                name(answered.change().unit()) + " for " + name(part.unit())
                        + (part.words() == null ? "" : ", because: " + part.words()));
    }

    @EventListener
    void on(UnitTakenOver taken) {
        UnitChange change = taken.change();
        keep(
                change,
                null,
                "unit-changed",
                change.unit(),
                name(change.unit()) + " is " + change.what().word() + ", and its work is with "
                        + people.find(taken.manager()).map(Person::name).orElse(taken.manager()) + " ("
                        + receivers(change) + ")");
    }

    @EventListener
    void on(UnitStays stays) {
        keep(
                stays.change(),
                stays.by(),
                "unit-stays",
                stays.change().unit(),
                name(stays.change().unit()));
    }

    private String receivers(UnitChange change) {
        return change.receivers().stream().map(part -> name(part.unit())).collect(Collectors.joining(", "));
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    private void keep(UnitChange change, @Nullable String who, String act, String unit, String what) {
        acts.add(new Act(
                0, change.projectKey(), clock.instant(), who, act, what, unit, null, null, null, clock.isAhead()));
    }
}
