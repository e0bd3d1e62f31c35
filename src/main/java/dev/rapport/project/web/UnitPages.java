package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.PeopleOfUnit;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ReadingUnitChanges;
import dev.rapport.project.UnitChange;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.OpenWork;
import dev.rapport.tasklist.UnitLoad;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which units of a project are merged, split or closed. */
@Component
class UnitPages {

    private static final Map<String, String> FIELDS = Map.of(
            "/unit", "unit",
            "/what", "what",
            "/why", "why",
            "/receivers", "to",
            "/receivers/0/unit", "to",
            "/receivers/1", "second",
            "/receivers/1/unit", "second",
            "/receivers/1/people", "people");

    private final ReadingProjects reading;
    private final ReadingUnitChanges changes;
    private final OpenWork work;
    private final Units units;
    private final PeopleOfUnit people;
    private final Names names;

    UnitPages(
            ReadingProjects reading,
            ReadingUnitChanges changes,
            OpenWork work,
            Units units,
            PeopleOfUnit people,
            Names names) {
        this.reading = reading;
        this.changes = changes;
        this.work = work;
        this.units = units;
        this.people = people;
        this.names = names;
    }

    UnitsPage of(Person reader, String key, UnitsPage.Typed typed, @Nullable Refused refused) {
        Project project = reading.whole(reader, key);
        List<UnitChange> all = changes.of(reader, key);
        Map<String, Unit> affected = units.all(project.units());
        Names.Known known = known(all, affected.values());
        boolean may = ChangingUnit.may(reader, project);
        return new UnitsPage(
                key,
                project.name(),
                project.rehearsal(),
                project.units().stream()
                        .map(unit -> affected(unit, affected.get(unit), all, open(key), known))
                        .toList(),
                all.stream().map(change -> change(change, known)).toList(),
                may,
                may ? receivers() : List.of(),
                may ? people(project, affected) : List.of(),
                refused == null ? null : String.valueOf(refused.getMessage()),
                refused == null || refused.problems().isEmpty()
                        ? ""
                        : FIELDS.getOrDefault(refused.problems().get(0).pointer(), ""),
                typed);
    }

    private Map<String, Long> open(String key) {
        return work.byUnit(key).stream()
                .filter(load -> load.unit() != null)
                .collect(Collectors.toMap(load -> String.valueOf(load.unit()), UnitLoad::open));
    }

    private Names.Known known(List<UnitChange> all, Iterable<Unit> affected) {
        List<@Nullable String> usernames = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        affected.forEach(unit -> {
            usernames.add(unit.manager());
            keys.add(unit.key());
        });
        all.forEach(change -> {
            usernames.add(change.namedBy());
            keys.add(change.unit());
            change.parts().forEach(part -> {
                usernames.add(part.answeredBy());
                usernames.addAll(part.people());
                keys.add(part.unit());
            });
        });
        return names.of(usernames, keys);
    }

    private static UnitsPage.Affected affected(
            String key, @Nullable Unit unit, List<UnitChange> all, Map<String, Long> open, Names.Known known) {
        List<UnitChange> changing = all.stream()
                .filter(change -> change.endedAt() == null && change.unit().equals(key))
                .toList();
        return new UnitsPage.Affected(
                key,
                known.unit(key),
                unit == null ? "" : known.person(unit.manager()),
                unit == null || unit.manager() == null ? "" : unit.manager(),
                open.getOrDefault(key, 0L),
                changing.isEmpty() ? "" : changing.get(0).what().word(),
                changing.isEmpty() ? "" : receivers(changing.get(0), known));
    }

    private static String receivers(UnitChange change, Names.Known known) {
        return change.receivers().stream().map(part -> known.unit(part.unit())).collect(Collectors.joining(", "));
    }

    private static UnitsPage.Change change(UnitChange change, Names.Known known) {
        return new UnitsPage.Change(
                known.unit(change.unit()),
                change.what().word(),
                known.person(change.namedBy()),
                change.namedAt().toString(),
                change.why(),
                change.state().word(),
                change.endedAt() == null ? "" : change.endedAt().toString(),
                change.parts().stream().map(part -> asked(part, known)).toList(),
                change.rehearsal());
    }

    private static UnitsPage.Asked asked(UnitChange.Part part, Names.Known known) {
        String answer = part.accepted() == null ? "asked" : part.accepted() ? "accepted" : "declined";
        return new UnitsPage.Asked(
                known.unit(part.unit()),
                part.people().stream().map(known::person).collect(Collectors.joining(", ")),
                answer,
                known.person(part.answeredBy()),
                part.answeredAt() == null ? "" : part.answeredAt().toString(),
                part.words() == null ? "" : part.words());
    }

    private List<UnitsPage.Choice> receivers() {
        return units.all().stream()
                .filter(unit -> unit.manager() != null)
                .map(unit -> new UnitsPage.Choice(unit.key(), unit.name()))
                .toList();
    }

    private List<UnitsPage.Choice> people(Project project, Map<String, Unit> affected) {
        return project.units().stream()
                .flatMap(key -> people.of(project.key(), key).stream()
                        .map(person -> new UnitsPage.Choice(
                                person.username(), person.name() + ", " + name(affected.get(key), key))))
                .toList();
    }

    private static String name(@Nullable Unit unit, String key) {
        return unit == null ? key : unit.name();
    }
}
