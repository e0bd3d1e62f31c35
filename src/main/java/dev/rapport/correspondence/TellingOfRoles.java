package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.CharterRealigned;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.RoleChange;
import dev.rapport.project.SuccessorAnswered;
import dev.rapport.project.SuccessorNamed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who lead a project, and who led it, of who is asked to take a role over and of what they answer. */
@Component
class TellingOfRoles {

    private final SendingMessage sending;
    private final Projects projects;
    private final People people;

    TellingOfRoles(SendingMessage sending, Projects projects, People people) {
        this.sending = sending;
        this.projects = projects;
        this.people = people;
    }

    @EventListener
    void on(SuccessorNamed named) {
        RoleChange change = named.change();
        tell(
                change,
                change.namedBy(),
                name(change.to()) + " is asked to be " + change.title() + " of “"
                        + named.project().name() + "”",
                name(change.namedBy()) + " asks them to take over from " + name(change.from()) + ": " + change.why()
                        + "\nTasks and promises stay where they are until they accept.");
    }

    @EventListener
    void on(SuccessorAnswered answered) {
        RoleChange change = answered.change();
        String title = change.title() + " of “" + answered.project().name() + "”";
        String words = change.words() == null ? "" : ": " + change.words();
        switch (change.state()) {
            case DECLINED ->
                tell(
                        change,
                        change.to(),
                        name(change.to()) + " does not take over as " + title,
                        "They declined" + words + "\nThe role stays with " + name(change.from())
                                + " until somebody else is named and accepts.");
            case REALIGNING ->
                tell(
                        change,
                        change.to(),
                        name(change.to()) + " is " + title + " and aligns the charter anew",
                        "They ask to realign" + words
                                + "\nBoth sections are written and signed again, and nobody approves the go-live before.");
            default ->
                tell(
                        change,
                        change.to(),
                        name(change.to()) + " is " + title,
                        "They took over from " + name(change.from())
                                + ", with the charter as it stands and with the open tasks of the role.");
        }
    }

    @EventListener
    void on(CharterRealigned realigned) {
        RoleChange change = realigned.change();
        tell(
                change,
                "",
                "The charter of “" + projects.get(change.projectKey()).name() + "” is agreed anew",
                "As " + name(change.to()) + ", the new " + change.title() + ", asked. Gates may pass again.");
    }

    private void tell(RoleChange change, String by, String subject, String text) {
        Project project = projects.get(change.projectKey());
        Set<String> told = new LinkedHashSet<>(List.of(
                project.sponsor(),
                project.cio(),
                project.itLead(),
                project.changeManager(),
                change.from(),
                change.namedBy(),
                change.to()));
        told.removeIf(person -> person.equals(by)
                || people.find(person).filter(people::isActive).isEmpty());
        sending.send(project.key(), told, subject, text);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
