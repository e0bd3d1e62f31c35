package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.Project;
import dev.rapport.project.UnitChange;
import dev.rapport.project.UnitChangeNamed;
import dev.rapport.project.UnitTakenOver;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the sponsor and who leads a unit of what is to become of it, and that it came to be. */
@Component
class TellingOfUnits {

    private final SendingMessage sending;
    private final Units units;
    private final People people;

    TellingOfUnits(SendingMessage sending, Units units, People people) {
        this.sending = sending;
        this.units = units;
        this.people = people;
    }

    @EventListener
    void on(UnitChangeNamed named) {
        UnitChange change = named.change();
        tell(
                named.project(),
                units.find(change.unit()).map(Unit::manager).orElse(null),
                name(change.unit()) + " is to be " + change.what().word() + " in “"
                        + named.project().name() + "”",
                change.why() + "\nAsked to take over: " + receivers(change)
                        + ". Until they accept, everything stays where it is.");
    }

    @EventListener
    void on(UnitTakenOver taken) {
        UnitChange change = taken.change();
        tell(
                taken.project(),
                taken.formerManager(),
                name(change.unit()) + " is " + change.what().word() + " in “"
                        + taken.project().name() + "”",
                "Taken over by " + receivers(change) + ". Its open tasks are with "
                        + people.find(taken.manager()).map(Person::name).orElse(taken.manager())
                        + ", and its preparation goes on there.");
    }

    private void tell(Project project, @Nullable String manager, String subject, String text) {
        Set<String> told = Stream.concat(
                        Stream.of(project.sponsor(), project.changeManager()), Stream.ofNullable(manager))
                .filter(person -> people.find(person).filter(people::isActive).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        sending.send(project.key(), told, subject, text);
    }

    private String receivers(UnitChange change) {
        return change.receivers().stream().map(part -> name(part.unit())).collect(Collectors.joining(", "));
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
