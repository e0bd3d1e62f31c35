package dev.rapport.project.web;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.HandingOverEverything;
import dev.rapport.project.Holding;
import dev.rapport.project.ReadingHoldings;
import dev.rapport.project.WorkHandover;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which all of somebody's work goes to somebody else. */
@Component
class HandoverPages {

    private final ReadingHoldings reading;
    private final People people;
    private final Names names;

    HandoverPages(ReadingHoldings reading, People people, Names names) {
        this.reading = reading;
        this.people = people;
        this.names = names;
    }

    HandoversPage of(Person reader, String username, String to, String why, @Nullable Refused refused) {
        ReadingHoldings.Held held = reading.of(reader, username);
        Names.Known known = known(held);
        boolean mayName = HandingOverEverything.may(reader) && !held.holdings().isEmpty();
        return new HandoversPage(
                username,
                held.person().name(),
                !people.isActive(held.person()),
                held.holdings().stream()
                        .map(one -> held(one, held.handovers(), known))
                        .toList(),
                held.handovers().stream().map(one -> handover(one, known)).toList(),
                mayName ? somebody(held) : List.of(),
                refused == null ? null : String.valueOf(refused.getMessage()),
                refused == null || refused.problems().isEmpty()
                        ? ""
                        : refused.problems().get(0).pointer().substring(1),
                to,
                why);
    }

    private Names.Known known(ReadingHoldings.Held held) {
        List<String> usernames = new ArrayList<>();
        held.handovers().forEach(one -> usernames.addAll(List.of(one.to(), one.namedBy())));
        return names.of(
                usernames,
                held.holdings().stream().flatMap(one -> one.units().stream()).toList());
    }

    private static HandoversPage.Held held(Holding one, List<WorkHandover> handovers, Names.Known known) {
        return new HandoversPage.Held(
                one.projectKey(),
                List.copyOf(one.roles()),
                one.units().stream().map(known::unit).collect(Collectors.joining(", ")),
                one.tasks(),
                one.promises(),
                one.conflicts(),
                handovers.stream()
                        .filter(handover -> handover.endedAt() == null
                                && handover.projectKey().equals(one.projectKey()))
                        .map(handover -> known.person(handover.to()))
                        .findFirst()
                        .orElse(""));
    }

    private static HandoversPage.Handover handover(WorkHandover one, Names.Known known) {
        return new HandoversPage.Handover(
                one.projectKey(),
                known.person(one.to()),
                known.person(one.namedBy()),
                one.namedAt().toString(),
                one.why(),
                one.state().word(),
                one.words() == null ? "" : one.words(),
                one.rehearsal());
    }

    /** Who has each role that is needed, by name; everybody who has a part in projects where none is. */
    private List<HandoversPage.Somebody> somebody(ReadingHoldings.Held held) {
        List<Role> needed = held.holdings().stream()
                .flatMap(one -> one.roles().stream())
                .flatMap(role -> Role.of(role).stream())
                .distinct()
                .toList();
        Map<String, Person> found = new TreeMap<>();
        for (Role role : needed.isEmpty() ? List.of(Role.values()) : needed.subList(0, 1)) {
            people.holders(role).forEach(person -> found.put(person.username(), person));
        }
        return found.values().stream()
                .filter(person -> needed.stream().allMatch(person::has))
                .filter(person -> !person.username().equals(held.person().username()))
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new HandoversPage.Somebody(person.username(), person.name()))
                .toList();
    }
}
