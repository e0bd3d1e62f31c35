package dev.rapport.access.web;

import dev.rapport.access.ChangesByProvider;
import dev.rapport.access.EndingSessions;
import dev.rapport.access.LinkMade;
import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Undelivered;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of one person shows. */
@Component
class PersonViews {

    private final People people;
    private final Units units;
    private final SettingPasswords passwords;
    private final Undelivered undelivered;
    private final EndingSessions endingSessions;
    private final ChangesByProvider changes;

    PersonViews(
            People people,
            Units units,
            SettingPasswords passwords,
            Undelivered undelivered,
            EndingSessions endingSessions,
            ChangesByProvider changes) {
        this.people = people;
        this.units = units;
        this.passwords = passwords;
        this.undelivered = undelivered;
        this.endingSessions = endingSessions;
        this.changes = changes;
    }

    /** @param typedRoles roles that were ticked but not saved, null where nothing was typed */
    PersonView of(
            Person person,
            Person reader,
            @Nullable List<String> typedRoles,
            @Nullable String done,
            @Nullable String problem,
            @Nullable String at,
            @Nullable LinkMade link) {
        return new PersonView(
                person.username(),
                person.name(),
                person.email(),
                person.mailReturnedAt() != null,
                undelivered.to(person.username()),
                unit(person),
                person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", ")),
                person.language().equals("de") ? "German" : "English",
                person.hours().toPlainString(),
                person.until() == null ? null : person.until().toString(),
                !people.isActive(person),
                password(person),
                PeopleRights.mayChange(reader),
                endingSessions.count(person.username(), null),
                choices(person, typedRoles),
                PeopleRights.mayChange(reader) ? changes(person) : List.of(),
                done,
                problem,
                at,
                link);
    }

    private String unit(Person person) {
        return person.unit() == null
                ? ""
                : units.find(person.unit()).map(Unit::name).orElse(person.unit());
    }

    private String password(Person person) {
        return switch (passwords.state(person.username())) {
            case NONE -> "none yet: cannot sign in";
            case SET_BY_ADMINISTRATOR -> "set by an administrator: has to be replaced before signing anything";
            case OWN -> "their own";
            case KNOWN_TO_ALL -> "known to everybody, for the demo";
        };
    }

    private List<PersonView.Change> changes(Person person) {
        return changes.newest(person.username()).stream()
                .map(change -> new PersonView.Change(
                        change.at().toString(),
                        change.made(),
                        titles(change.before()),
                        titles(change.after()),
                        change.issuer(),
                        change.subject()))
                .toList();
    }

    /** A role that only another version knows goes by its key. */
    private static String titles(List<String> roles) {
        return roles.stream()
                .map(key -> Role.of(key).map(Role::title).orElse(key))
                .collect(Collectors.joining(", "));
    }

    private static List<PersonView.Choice> choices(Person person, @Nullable List<String> typed) {
        return Arrays.stream(Role.values())
                .map(role -> new PersonView.Choice(
                        role.key(), role.title(), typed == null ? person.has(role) : typed.contains(role.key())))
                .toList();
    }
}
