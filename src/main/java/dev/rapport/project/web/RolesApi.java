package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.ReadingRoleChanges;
import dev.rapport.project.RoleChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/role-changes")
class RolesApi {

    private final ReadingRoleChanges reading;
    private final NamingSuccessor naming;

    RolesApi(ReadingRoleChanges reading, NamingSuccessor naming) {
        this.reading = reading;
        this.naming = naming;
    }

    /** How leading roles went from one to another. */
    record RoleChanges(List<RoleChange> items) {}

    /** Who is to take which role over, by username, and why. */
    record Successor(
            @Nullable String role,
            @Nullable String to,
            @Nullable String why) {}

    @Operation(summary = "Who was asked to take a role of the project over, and what they answered, the latest first")
    @GetMapping
    RoleChanges list(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new RoleChanges(reading.of(reader, key));
    }

    @Operation(
            summary = "Name who is to take over as sponsor, cio, it-lead, change-manager, process-owner, controller or"
                    + " employee-representative; by the project’s change manager or sponsor. The role stays where it is"
                    + " until they accept, which is a task of theirs")
    @PostMapping
    RoleChange name(
            @Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Successor successor) {
        return naming.name(reader, key, successor.role(), successor.to(), successor.why());
    }
}
