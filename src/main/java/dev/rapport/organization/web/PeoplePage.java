package dev.rapport.organization.web;

import dev.rapport.organization.FindingPeople;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.paging.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PeoplePage {

    private final FindingPeople finding;
    private final People people;
    private final Units units;

    PeoplePage(FindingPeople finding, People people, Units units) {
        this.finding = finding;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/people")
    String list(
            Person reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PeopleRights.requirePage(reader);
        Listing<Person> found = finding.find(q, null, cursor);
        model.addAttribute(
                "list",
                PeopleList.of(
                        q, found, names(found), people::isActive, cursor != null, PeopleRights.mayChange(reader)));
        return "organization/people";
    }

    private Map<String, String> names(Listing<Person> found) {
        List<String> keys = found.items().stream()
                .map(Person::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return units.all(keys).values().stream().collect(Collectors.toMap(Unit::key, Unit::name));
    }
}
