package dev.rapport.listening;

import dev.rapport.involvement.RemarkPromises;
import dev.rapport.organization.Role;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Takes “it will be done” at its word: the author of the remark may rely on it, and says what counts as kept. */
@Component
class PromisingAnswers implements RemarkPromises {

    /** For what is promised when go-live is past already; the author states the date that counts. */
    private static final int DAYS_AFTER_GO_LIVE = 14;

    private final BeginningPromise beginning;
    private final PeopleOfProject people;
    private final Projects projects;
    private final PromiseDays days;

    PromisingAnswers(BeginningPromise beginning, PeopleOfProject people, Projects projects, PromiseDays days) {
        this.beginning = beginning;
        this.people = people;
        this.projects = projects;
        this.days = days;
    }

    @Override
    public void willDo(String projectKey, String unit, String remark, String author, String answer, String by) {
        Project project = projects.get(projectKey);
        boolean live = project.goLive().isBefore(days.today());
        LocalDate due = live ? days.today().plusDays(DAYS_AFTER_GO_LIVE) : project.goLive();
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
                        null),
                by);
    }
}
