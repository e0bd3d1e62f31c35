package dev.rapport.organization.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Listing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of people shows.
 *
 * @param next the address of the next rows, null on the last page
 * @param later whether rows stand before these
 * @param mayChange whether imports and the like are offered
 */
public record PeopleList(
        String query, List<Row> rows, long total, @Nullable String next, boolean later, boolean mayChange) {

    /**
     * @param mailReturned whether mail to the address was refused for good
     * @param ended whether the person has no access any more
     */
    public record Row(
            String username,
            String name,
            String unit,
            String roles,
            @Nullable String email,
            boolean mailReturned,
            boolean ended,
            @Nullable String until) {}

    static PeopleList of(
            String query,
            Listing<Person> people,
            Map<String, String> units,
            java.util.function.Predicate<Person> active,
            boolean later,
            boolean mayChange) {
        List<Row> rows = people.items().stream()
                .map(person -> new Row(
                        person.username(),
                        person.name(),
                        person.unit() == null ? "" : units.getOrDefault(person.unit(), person.unit()),
                        roles(person),
                        person.email(),
                        person.mailReturnedAt() != null,
                        !active.test(person),
                        person.until() == null ? null : person.until().toString()))
                .toList();
        return new PeopleList(query, rows, people.total(), people.next(), later, mayChange);
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }
}
