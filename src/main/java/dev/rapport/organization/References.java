package dev.rapport.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Checks what imported rows say about each other and about what is already there. */
final class References {

    private static final Set<Role> WITHOUT_UNIT = Set.of(Role.VENDOR, Role.ADMINISTRATOR);

    private final Upload upload;
    private final Map<String, Unit> storedUnits;
    private final Map<String, Unit> units;
    private final Map<String, Person> people;

    References(Upload upload, Map<String, Unit> storedUnits, Map<String, Person> storedPeople) {
        this.upload = upload;
        this.storedUnits = storedUnits;
        this.units = new HashMap<>(storedUnits);
        this.people = new HashMap<>(storedPeople);
        upload.units.forEach((key, read) -> units.put(key, read.value()));
        upload.people.forEach((username, read) -> people.put(username, read.value()));
    }

    void check() {
        upload.units.values().forEach(this::unit);
        upload.people.values().forEach(this::person);
        storedUnits.values().stream()
                .filter(unit -> !upload.units.containsKey(unit.key()))
                .forEach(this::managerKeepsRole);
        UnitTree.keysInCycles(units).forEach(this::cycle);
    }

    private void unit(Upload.Of<Unit> read) {
        Unit unit = read.value();
        if (unit.parent() != null && !units.containsKey(unit.parent())) {
            read.row().complain("parent", "There is no unit “" + unit.parent() + "”.");
        }
        if (unit.manager() == null) {
            return;
        }
        Person manager = people.get(unit.manager());
        if (manager == null) {
            read.row().complain("manager", "There is no person “" + unit.manager() + "”.");
        } else if (!manager.has(Role.UNIT_MANAGER)) {
            read.row().complain("manager", "“" + unit.manager() + "” does not have the role unit-manager.");
        }
    }

    private void person(Upload.Of<Person> read) {
        Person person = read.value();
        if (person.unit() == null) {
            if (!person.roles().isEmpty() && person.roles().stream().noneMatch(WITHOUT_UNIT::contains)) {
                read.row().complain("unit", "A value is needed; only a vendor or an administrator may have no unit.");
            }
        } else if (!units.containsKey(person.unit())) {
            read.row().complain("unit", "There is no unit “" + person.unit() + "”.");
        }
    }

    private void managerKeepsRole(Unit unit) {
        Upload.Of<Person> manager = unit.manager() == null ? null : upload.people.get(unit.manager());
        if (manager != null && !manager.value().has(Role.UNIT_MANAGER)) {
            manager.row().complain("roles", "The role unit-manager is needed to lead “" + unit.key() + "”.");
        }
    }

    private void cycle(String key) {
        Upload.Of<Unit> read = upload.units.get(key);
        if (read != null) {
            read.row().complain("parent", "The units would be above each other in a circle.");
        }
    }
}
