package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectEnded;
import dev.rapport.project.ProjectPaused;
import dev.rapport.project.ProjectResumed;
import dev.rapport.project.Projects;
import dev.rapport.project.Status;
import dev.rapport.tasklist.OpenWork;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who lead a project, lead its units or have something to do in it that it stands still, and that it goes on.
 * Between the two it sends nothing. Those who lead hear that it was cancelled, too.
 */
@Component
class TellingOfPauses {

    private static final List<Role> LEADING = List.of(
            Role.SPONSOR,
            Role.CIO,
            Role.IT_LEAD,
            Role.CHANGE_MANAGER,
            Role.PROCESS_OWNER,
            Role.CONTROLLER,
            Role.EMPLOYEE_REPRESENTATIVE,
            Role.UNIT_MANAGER);

    private final SendingMessage sending;
    private final Projects projects;
    private final Participants participants;
    private final OpenWork work;
    private final People people;

    TellingOfPauses(
            SendingMessage sending, Projects projects, Participants participants, OpenWork work, People people) {
        this.sending = sending;
        this.projects = projects;
        this.participants = participants;
        this.work = work;
        this.people = people;
    }

    @EventListener
    void on(ProjectPaused paused) {
        tell(
                paused.project(),
                paused.by(),
                "“" + paused.project().name() + "” is paused",
                name(paused.by()) + ", its sponsor, paused it: " + paused.why()
                        + "\nWhat is open there waits as it is. Nothing is late, and nobody is reminded, until it goes on.");
    }

    @EventListener
    void on(ProjectResumed resumed) {
        int days = resumed.businessDays();
        String later = days == 0
                ? "What was open is due as before."
                : "What was open is due " + (days == 1 ? "one business day" : days + " business days") + " later.";
        tell(
                resumed.project(),
                resumed.by(),
                "“" + resumed.project().name() + "” goes on",
                name(resumed.by()) + ", its sponsor, resumed it: " + resumed.why() + "\n" + later
                        + " Your tasks show the new dates.");
    }

    @EventListener
    void on(ProjectEnded ended) {
        if (ended.status() == Status.CANCELLED) {
            Project project = projects.get(ended.projectKey());
            String by = String.valueOf(ended.by());
            tell(
                    project,
                    by,
                    "“" + project.name() + "” is cancelled",
                    name(by) + ", its sponsor, cancelled it: " + ended.reason()
                            + "\nNothing is to be done there any more, and who promised something is released.");
        }
    }

    private void tell(Project project, String by, String subject, String text) {
        Set<String> told = new LinkedHashSet<>();
        LEADING.forEach(role -> told.addAll(participants.holders(role, project.key(), null)));
        work.byUnit(project.key()).forEach(load -> told.addAll(load.waitsFor()));
        told.remove(by);
        sending.send(project.key(), told, subject, text);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
