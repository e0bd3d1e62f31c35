package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.Incident;
import dev.rapport.project.IncidentRecorded;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.Wording;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a project’s process owner and its IT lead of a new incident, but not the one of them who recorded it. */
@Component
class TellingOfIncidents {

    private final SendingMessage sending;
    private final Projects projects;
    private final People people;

    TellingOfIncidents(SendingMessage sending, Projects projects, People people) {
        this.sending = sending;
        this.projects = projects;
        this.people = people;
    }

    @EventListener
    void on(IncidentRecorded recorded) {
        Incident incident = recorded.incident();
        Project project = projects.get(incident.projectKey());
        String where = recorded.wave() == null ? "" : ", wave “" + recorded.wave() + "”";
        sending.send(
                project.key(),
                told(project, incident),
                "An incident after the go-live of “" + project.name() + "”" + where,
                name(incident.recordedBy()) + " recorded, since " + Wording.date(incident.since()) + ": "
                        + incident.what() + "\n" + meanwhile(incident) + " All of them are at /projects/"
                        + project.key() + "/hypercare.");
    }

    private static String meanwhile(Incident incident) {
        if (!incident.isOpen()) {
            return "It is solved.";
        }
        return incident.blocks()
                ? "No workaround is known, and until there is one hypercare does not end."
                : "People work around it: " + incident.workaround();
    }

    private Set<String> told(Project project, Incident incident) {
        return Stream.concat(Stream.ofNullable(project.processOwner()), Stream.of(project.itLead()))
                .filter(person -> !person.equals(incident.recordedBy()))
                .filter(person -> people.find(person).filter(people::isActive).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
