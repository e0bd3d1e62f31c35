package dev.rapport.listening;

import dev.rapport.involvement.RemarkPromises;
import dev.rapport.organization.Role;
import dev.rapport.organization.Threshold;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Takes “it will be done” at its word: the author of the remark may rely on it, and says what counts as kept. */
@Component
class PromisingAnswers implements RemarkPromises {

    private final BeginningPromise beginning;
    private final PeopleOfProject people;
    private final Projects projects;
    private final ProjectPlans plans;
    private final PromiseDays days;

    PromisingAnswers(
            BeginningPromise beginning,
            PeopleOfProject people,
            Projects projects,
            ProjectPlans plans,
            PromiseDays days) {
        this.beginning = beginning;
        this.people = people;
        this.projects = projects;
        this.plans = plans;
        this.days = days;
    }

    @Override
    public void willDo(String projectKey, String unit, String remark, String author, String answer, String by) {
        Project project = projects.get(projectKey);
        LocalDate goLive = project.goLiveOf(unit, null).goLive();
        boolean live = goLive.isBefore(days.today());
        int after = plans.of(projectKey).number(Threshold.PROMISED_AFTER);
        LocalDate due = live ? days.today().plusDays(after) : goLive;
        String recipient = author.equals(by) ? people.speakingFor(Role.UNIT_MANAGER, project, unit, by) : author;
        beginning.begin(
                new Commitments.Begun(
                        projectKey,
                        unit,
                        answer.strip() + " (in answer to “" + remark.strip() + "”)",
                        by,
                        Role.MEMBER.key(),
                        recipient,
                        by,
                        due,
                        live,
                        true,
                        null,
                        null),
                by);
    }
}
