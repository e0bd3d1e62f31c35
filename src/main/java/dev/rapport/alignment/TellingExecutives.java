package dev.rapport.alignment;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import dev.rapport.project.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to the executives and the change manager of a project. */
@Component
class TellingExecutives {

    private final SendingMessage sending;
    private final Projects projects;
    private final ProjectPlans plans;
    private final Participants participants;

    TellingExecutives(SendingMessage sending, Projects projects, ProjectPlans plans, Participants participants) {
        this.sending = sending;
        this.projects = projects;
        this.plans = plans;
        this.participants = participants;
    }

    void revealed(Checkpoint checkpoint) {
        Project project = projects.get(checkpoint.projectKey());
        Set<String> people = new LinkedHashSet<>(List.of(project.changeManager()));
        checkpoint.executives().forEach(one -> people.add(one.person()));
        sending.send(
                project.key(),
                people,
                "What the executives of “" + project.name() + "” put first",
                "Checkpoint " + checkpoint.number() + " is open to read. " + absent(checkpoint));
    }

    void raised(Conflict conflict) {
        tell(
                conflict,
                "A conflict is open: " + conflict.about(),
                participants.nameOf(conflict.owner()) + " decides it by " + Wording.date(conflict.decideBy()) + ".");
    }

    void takenOver(Conflict conflict) {
        tell(
                conflict,
                "Somebody else decides: " + conflict.about(),
                participants.nameOf(conflict.owner())
                        + " took this over with all of somebody’s work, and decides it by "
                        + Wording.date(conflict.decideBy()) + ".");
    }

    void missed(Conflict conflict) {
        boolean holds = conflict.holdsGate(plans.of(conflict.projectKey()));
        String gate = holds ? " Until it is decided nobody approves the go-live." : "";
        tell(
                conflict,
                "Not decided by " + Wording.date(conflict.decideBy()) + ": " + conflict.about(),
                participants.nameOf(conflict.owner()) + " has let " + conflict.missed()
                        + (conflict.missed() == 1 ? " date" : " dates") + " pass. The change manager sets a new one."
                        + gate);
    }

    void decided(Conflict conflict) {
        tell(
                conflict,
                "Decided: " + conflict.about(),
                participants.nameOf(conflict.decidedBy()) + ": " + conflict.decision());
    }

    /** Who did not answer in person, in a sentence. */
    String absent(Checkpoint checkpoint) {
        String absent = checkpoint.executives().stream()
                .filter(one -> !one.present())
                .map(one -> participants.nameOf(one.person()) + (one.delegated() ? " (sent a delegate)" : ""))
                .collect(Collectors.joining(", "));
        return absent.isEmpty() ? "Nobody was absent." : "Absent: " + absent + ".";
    }

    private void tell(Conflict conflict, String subject, String text) {
        Project project = projects.get(conflict.projectKey());
        Set<String> people = new LinkedHashSet<>(List.of(
                project.sponsor(), project.cio(), project.changeManager(), conflict.owner(), conflict.raisedBy()));
        sending.send(project.key(), people, shortened(subject), text);
    }

    private static String shortened(String subject) {
        return subject.length() <= 150 ? subject : subject.substring(0, 149) + "…";
    }
}
