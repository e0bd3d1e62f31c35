package dev.rapport.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who stands in for whom today, by the clock of processes and in the organization's zone. It never goes on from one to
 * the next: where a substitute is absent too, nobody stands in.
 */
@Component
public class StandingIn {

    private final Absences absences;
    private final People people;
    private final OrganizationDay day;

    StandingIn(Absences absences, People people, OrganizationDay day) {
        this.absences = absences;
        this.people = people;
        this.day = day;
    }

    /** The usernames of those whom the person stands in for today. */
    public Set<String> absentFor(Person substitute) {
        return absences.holding(substitute.username(), day.today()).stream()
                .map(Absence::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Somebody who is away today.
     *
     * @param until their last day away
     * @param substitute who stands in; null where nobody was left to: they declined, are away too, or have gone
     */
    public record Away(
            String username, LocalDate until, @Nullable Person substitute) {}

    /** Those of the people who are away today, by their username. */
    public Map<String, Away> away(Collection<String> usernames) {
        List<Absence> holding = usernames.isEmpty() ? List.of() : absences.on(day.today(), usernames);
        Set<String> named = holding.stream()
                .filter(absence -> absence.declinedAt() == null)
                .map(Absence::substitute)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            absences.on(day.today(), named).forEach(absence -> named.remove(absence.person()));
        }
        Map<String, Person> there = people.all(named);
        return holding.stream()
                .map(absence -> new Away(absence.person(), absence.to(), standsIn(absence, there)))
                .collect(Collectors.toMap(Away::username, Function.identity()));
    }

    private @Nullable Person standsIn(Absence absence, Map<String, Person> there) {
        return absence.declinedAt() == null
                ? Optional.ofNullable(there.get(absence.substitute()))
                        .filter(people::isActive)
                        .orElse(null)
                : null;
    }

    /** Who stands in for that person today, where somebody does. */
    public Optional<Person> substituteOf(String username) {
        return Optional.ofNullable(away(Set.of(username)).get(username)).map(Away::substitute);
    }
}
