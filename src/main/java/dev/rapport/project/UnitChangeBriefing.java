package dev.rapport.project;

import dev.rapport.form.Choice;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.OpenWork;
import dev.rapport.tasklist.UnitLoad;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows who is to take a unit's work over what that is, and who named it who declined. */
@Component
class UnitChangeBriefing implements Briefing {

    private static final String TAKE = "unit-change-take-unit-over";
    private static final String NAME = "unit-change-name-receiver";

    private final UnitChanges changes;
    private final Projects projects;
    private final Units units;
    private final PeopleOfUnit people;
    private final OpenWork work;
    private final Participants participants;

    UnitChangeBriefing(
            UnitChanges changes,
            Projects projects,
            Units units,
            PeopleOfUnit people,
            OpenWork work,
            Participants participants) {
        this.changes = changes;
        this.projects = projects;
        this.units = units;
        this.people = people;
        this.work = work;
        this.participants = participants;
    }

    @Override
    public boolean knows(String form) {
        return form.equals(TAKE) || form.equals(NAME);
    }

    @Override
    public Brief brief(WorkItem item) {
        return changes.ofRun(item.processInstance())
                .map(change -> item.form().equals(TAKE)
                        ? Brief.takeover(
                                Map.of(), asked(change, projects.get(change.projectKey()), String.valueOf(item.unit())))
                        : new Brief(Map.of(), Map.of("unitOptions", others(change)), declined(change)))
                .orElse(Brief.EMPTY);
    }

    private List<Brief.Said> asked(UnitChange change, Project project, String receiver) {
        List<Brief.Said> said = new ArrayList<>();
        said.add(new Brief.Said(
                name(change.unit()) + " is to be " + change.what().word() + ", says "
                        + participants.nameOf(change.namedBy()),
                change.why()));
        said.add(new Brief.Said("What the project is for", project.purpose()));
        said.add(new Brief.Said("Who comes to " + name(receiver), coming(change, receiver)));
        if (change.receivers().get(0).unit().equals(receiver)) {
            said.add(new Brief.Said("What is open there", open(change)));
        }
        said.add(new Brief.Said("How much their work changes", impacts(project, change.unit())));
        return said;
    }

    private String coming(UnitChange change, String receiver) {
        List<String> named = change.receivers().stream()
                .filter(part -> part.unit().equals(receiver))
                .flatMap(part -> part.people().stream())
                .toList();
        List<String> elsewhere = change.receivers().stream()
                .flatMap(part -> part.people().stream())
                .toList();
        String all = people.of(change.projectKey(), change.unit()).stream()
                .filter(person ->
                        named.isEmpty() ? !elsewhere.contains(person.username()) : named.contains(person.username()))
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "Nobody." : all;
    }

    private String open(UnitChange change) {
        long open = work.byUnit(change.projectKey()).stream()
                .filter(load -> change.unit().equals(load.unit()))
                .mapToLong(UnitLoad::open)
                .sum();
        return open == 0 ? "No task." : open == 1 ? "One task." : open + " tasks.";
    }

    private static String impacts(Project project, String unit) {
        return project.functionality().stream()
                .map(one -> one.name() + ": "
                        + project.impact(unit, one.key())
                                .map(level -> level + " of 5")
                                .orElse("unknown"))
                .collect(Collectors.joining("\n"));
    }

    private List<Choice> others(UnitChange change) {
        List<String> asked =
                change.receivers().stream().map(UnitChange.Part::unit).toList();
        return units.all().stream()
                .filter(unit -> unit.manager() != null)
                .filter(unit -> !unit.key().equals(change.unit()) && !asked.contains(unit.key()))
                .map(unit -> new Choice(unit.key(), unit.name()))
                .toList();
    }

    private List<Brief.Said> declined(UnitChange change) {
        return change.parts().stream()
                .filter(UnitChange.Part::isDeclined)
                .map(part -> new Brief.Said(
                        "Why " + name(part.unit()) + " does not take " + name(change.unit()) + " over",
                        part.words() + "\n— " + participants.nameOf(part.answeredBy())))
                .toList();
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
