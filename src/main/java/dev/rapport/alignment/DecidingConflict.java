package dev.rapport.alignment;

import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Kind;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a conflict decides it and signs the decision. Nobody does in their place. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DecidingConflict {

    private final Conflicts conflicts;
    private final ExecutivesWord word;
    private final TellingExecutives telling;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecidingConflict(
            Conflicts conflicts,
            ExecutivesWord word,
            TellingExecutives telling,
            Projects projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.word = word;
        this.telling = telling;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused when somebody else than the owner would decide */
    public void decide(long id, String decision, String by) {
        Conflict conflict = conflicts.get(id);
        if (!by.equals(conflict.owner())) {
            throw Refused.notAllowed("Only the owner decides a conflict. Nobody can do that in their place.");
        }
        if (by.equals(conflict.raisedBy())) {
            throw Refused.notAllowed("You raised this, so somebody else has to decide it.");
        }
        word.sign(
                projects.get(conflict.projectKey()),
                conflicts.runOf(id).orElseThrow(),
                ConflictSubject.NAME,
                Kind.APPROVAL,
                by,
                decision.strip());
        conflicts.decided(id, decision.strip(), by, clock.instant());
        telling.decided(conflicts.get(id));
        events.publishEvent(new AlignmentActed(
                conflict.projectKey(),
                by,
                AlignmentActed.Act.CONFLICT_DECIDED,
                "“" + conflict.about() + "”: " + decision.strip()));
    }
}
