package dev.rapport.training;

import dev.rapport.personal.AgreedLimits;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From impact to session: the table proposes, the unit's manager confirms or changes, the department schedules. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanningTraining {

    private final Projects projects;
    private final TrainingNeeds needs;
    private final TrainingSessions sessions;
    private final TrainingRule rule;
    private final AgreedLimits agreed;
    private final Clock clock;

    PlanningTraining(
            Projects projects,
            TrainingNeeds needs,
            TrainingSessions sessions,
            TrainingRule rule,
            AgreedLimits agreed,
            Clock clock) {
        this.projects = projects;
        this.needs = needs;
        this.sessions = sessions;
        this.rule = rule;
        this.agreed = agreed;
        this.clock = clock;
    }

    public void propose(String projectKey, String unit) {
        Project project = projects.get(projectKey);
        for (Project.Functionality functionality : project.functionality()) {
            Integer level = project.impact(unit, functionality.key()).orElse(null);
            TrainingRule.Proposal proposal = rule.propose(projectKey, level);
            needs.propose(
                    projectKey,
                    unit,
                    new TrainingNeeds.Need(
                            functionality.key(), level, proposal.form(), proposal.hours(), proposal.needed()));
        }
    }

    /**
     * @param change what the manager changed in the proposal and why; empty when nothing
     * @param people who needs it; only how many is kept where it was agreed to keep no names
     * @return whether any training is needed
     * @throws dev.rapport.refusal.Refused while it is not agreed what is collected
     */
    public boolean confirm(
            String projectKey,
            String unit,
            List<String> functionality,
            List<String> people,
            String change,
            String manager) {
        needs.confirm(projectKey, unit, functionality, manager, clock.instant());
        if (!people.isEmpty()) {
            name(projectKey, unit, people);
        }
        if (!change.isBlank()) {
            needs.keepChange(projectKey, unit, change, manager, clock.instant());
        }
        return !functionality.isEmpty();
    }

    private void name(String projectKey, String unit, List<String> people) {
        if (agreed.require(projectKey).names()) {
            needs.name(projectKey, unit, people);
        } else {
            needs.count(projectKey, unit, people.size());
        }
    }

    /** @param hours length in hours */
    public void schedule(
            String projectKey, String unit, LocalDate date, String place, String trainer, int hours, String by) {
        sessions.add(projectKey, unit, new TrainingSessions.Session(date, place, trainer, hours), by, clock.instant());
    }
}
