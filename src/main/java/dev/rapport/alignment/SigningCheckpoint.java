package dev.rapport.alignment;

import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Kind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An executive agrees to what a checkpoint shows, or names the conflict that they see in it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SigningCheckpoint {

    private final Checkpoints checkpoints;
    private final BeginningConflict conflicts;
    private final ExecutivesWord word;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SigningCheckpoint(
            Checkpoints checkpoints,
            BeginningConflict conflicts,
            ExecutivesWord word,
            Projects projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.checkpoints = checkpoints;
        this.conflicts = conflicts;
        this.word = word;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What they say.
     *
     * @param agrees whether they sign it; what follows is about the conflict where they do not
     */
    public record Said(
            boolean agrees,
            @Nullable String about,
            @Nullable String owner,
            @Nullable String decideBy) {}

    /** @throws Refused when somebody else would sign in their place, or a value needs a correction */
    public void sign(long id, String executive, Said said, String by) {
        if (!by.equals(executive)) {
            throw Refused.notAllowed("Only who was asked signs a checkpoint. Nobody can do that in their place.");
        }
        Checkpoint checkpoint = checkpoints.get(id);
        Project project = projects.get(checkpoint.projectKey());
        if (!said.agrees()) {
            conflicts.begin(
                    project,
                    checkpoint,
                    new BeginningConflict.Raised(said.about(), said.owner(), said.decideBy()),
                    "/values",
                    by);
            return;
        }
        word.sign(project, checkpoints.runOf(id).orElseThrow(), CheckpointSubject.NAME, Kind.AGREEMENT, by, null);
        checkpoints.agreed(id, by, clock.instant());
        events.publishEvent(new AlignmentActed(
                project.key(), by, AlignmentActed.Act.CHECKPOINT_SIGNED, "Checkpoint " + checkpoint.number()));
    }
}
