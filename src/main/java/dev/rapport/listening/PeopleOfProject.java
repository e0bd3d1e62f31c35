package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may promise something in a project and be promised something there. */
@Component
class PeopleOfProject {

    private static final List<Role> ROLES = List.of(
            Role.SPONSOR,
            Role.CIO,
            Role.IT_LEAD,
            Role.CHANGE_MANAGER,
            Role.PROCESS_OWNER,
            Role.CONTROLLER,
            Role.EMPLOYEE_REPRESENTATIVE,
            Role.UNIT_MANAGER,
            Role.TRAINING_DEPARTMENT,
            Role.VENDOR,
            Role.MEMBER);

    private final Participants participants;

    PeopleOfProject(Participants participants) {
        this.participants = participants;
    }

    /** Usernames of those who have access, each with the weightiest role held in the project, in the order of roles. */
    Map<String, Role> of(String projectKey) {
        Map<String, Role> people = new LinkedHashMap<>();
        ROLES.forEach(role ->
                participants.holders(role, projectKey, null).forEach(person -> people.putIfAbsent(person, role)));
        return people;
    }

    /** What somebody is in the project at this moment; a member where nothing weightier. */
    Role roleOf(String projectKey, String person) {
        return Objects.requireNonNullElse(of(projectKey).get(person), Role.MEMBER);
    }

    /**
     * The one whose verdict counts where something was promised to a role: who holds it alone, and where several do or
     * nobody does, the change manager for them. It is never the one who promised.
     */
    String speakingFor(Role role, Project project, @Nullable String unit, String promisor) {
        List<String> holders = participants.holders(role, project.key(), unit).stream()
                .filter(person -> !person.equals(promisor))
                .toList();
        return holders.size() == 1
                ? holders.get(0)
                : Stream.of(project.changeManager(), project.sponsor(), project.cio(), project.itLead())
                        .filter(person -> !person.equals(promisor))
                        .findFirst()
                        .orElseThrow();
    }
}
