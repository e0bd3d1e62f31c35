package dev.rapport.access.web;

import dev.rapport.access.DemoEntrances;
import dev.rapport.access.DemoSwitch;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The people of the demo by role, for the sign-in page: everybody in a role that leads, and a few members. */
@Component
class DemoDoors {

    private static final int MEMBERS = 3;

    private final DemoSwitch demo;
    private final DemoEntrances entrances;
    private final Units units;

    DemoDoors(DemoSwitch demo, DemoEntrances entrances, Units units) {
        this.demo = demo;
        this.entrances = entrances;
        this.units = units;
    }

    boolean open() {
        return demo.on();
    }

    List<SignInView.Door> doors() {
        if (!open()) {
            return List.of();
        }
        List<Person> people = entrances.people();
        Map<String, Unit> known = units.all(people.stream()
                .map(Person::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<SignInView.Door> doors = new ArrayList<>();
        for (Role role : Role.values()) {
            people.stream()
                    .filter(person -> person.has(role))
                    .limit(role == Role.MEMBER ? MEMBERS : Long.MAX_VALUE)
                    .map(person ->
                            new SignInView.Door(person.username(), role.title(), person.name(), nameOf(person, known)))
                    .forEach(doors::add);
        }
        return doors;
    }

    private static String nameOf(Person person, Map<String, Unit> units) {
        Unit unit = person.unit() == null ? null : units.get(person.unit());
        return unit == null ? "" : unit.name();
    }
}
