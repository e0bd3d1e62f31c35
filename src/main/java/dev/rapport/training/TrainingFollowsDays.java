package dev.rapport.training;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.Role;
import dev.rapport.project.HangsOnWave;
import dev.rapport.project.Participants;
import dev.rapport.project.Postponement;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.WavePostponed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the need for training again where a wave goes live so much later that a session lies more than six weeks before
 * it: the training department is told which, and asked to schedule another.
 */
@Component
class TrainingFollowsDays {

    private final EarlySessions early;
    private final TrainingRuns runs;
    private final Projects projects;
    private final Participants participants;
    private final SendingMessage sending;

    TrainingFollowsDays(
            EarlySessions early,
            TrainingRuns runs,
            Projects projects,
            Participants participants,
            SendingMessage sending) {
        this.early = early;
        this.runs = runs;
        this.projects = projects;
        this.participants = participants;
        this.sending = sending;
    }

    @EventListener
    void on(WavePostponed postponed) {
        Postponement moved = postponed.postponement();
        if (moved.state() != Postponement.State.AGREED) {
            return;
        }
        Project project = projects.get(moved.projectKey());
        List<HangsOnWave.Hanging> sessions = early.on(project, moved);
        if (sessions.isEmpty()) {
            return;
        }
        Set<String> told = new LinkedHashSet<>(participants.holders(Role.TRAINING_DEPARTMENT, project.key(), null));
        told.add(project.changeManager());
        sending.send(
                project.key(),
                told,
                "Sessions in “" + project.name() + "” are too early now",
                sessions.stream().map(HangsOnWave.Hanging::text).collect(Collectors.joining("\n"))
                        + "\nFor each of these units another session is to be scheduled.");
        project.stage(moved.wave()).stream()
                .flatMap(wave -> wave.units().stream())
                .filter(unit -> early.isTooEarly(project.key(), unit, moved.to()))
                .forEach(unit ->
                        runs.scheduleAgain(project.key(), moved.wave(), unit, String.valueOf(moved.answeredBy())));
    }
}
