package dev.rapport.organization.web;

import dev.rapport.organization.ChangingRoles;
import dev.rapport.organization.FindingPeople;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
@Tag(name = "People", description = "Who works in or for the organization, with which roles")
class PeopleCalls {

    /** @param roles the words of all roles the person shall have, for example {@code unit-manager} */
    record Roles(@Nullable List<String> roles) {}

    private final FindingPeople finding;
    private final People people;
    private final ChangingRoles changingRoles;

    PeopleCalls(FindingPeople finding, People people, ChangingRoles changingRoles) {
        this.finding = finding;
        this.people = people;
        this.changingRoles = changingRoles;
    }

    @GetMapping
    @Operation(summary = "People by name, page by page; for administrators and auditors")
    Listing<Person> list(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PeopleRights.requireLook(reader);
        return finding.find(q, limit, cursor);
    }

    @GetMapping("/{username}")
    @Operation(summary = "One person; for administrators and auditors")
    Person one(@Parameter(hidden = true) Person reader, @PathVariable String username) {
        PeopleRights.requireLook(reader);
        return people.find(username).orElseThrow(() -> Refused.notFound("person"));
    }

    @PutMapping("/{username}/roles")
    @Operation(summary = "Gives a person exactly these roles; for administrators")
    Person roles(@Parameter(hidden = true) Person reader, @PathVariable String username, @RequestBody Roles roles) {
        PeopleRights.requireChange(reader);
        return changingRoles.change(username, roles.roles() == null ? List.of() : roles.roles(), reader);
    }
}
