package dev.rapport.personal;

import dev.rapport.organization.Role;
import dev.rapport.project.LookingForRole;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectCreated;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks the employee representative of a project before anything is collected, from its first moment on. Where nobody is
 * appointed the step is skipped, and everybody can see that.
 */
@Component
class AskingRepresentative {

    static final String STEP = "Agree to what is collected";

    private final Questions questions;
    private final DataRuns runs;
    private final LookingForRole looking;
    private final Clock clock;

    AskingRepresentative(Questions questions, @Lazy DataRuns runs, LookingForRole looking, Clock clock) {
        this.questions = questions;
        this.runs = runs;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * After those who write down that the project was created. While an upgrade holds back the playbook, a project begins as
     * in the version before, and can be asked about later.
     */
    @Order
    @EventListener
    void on(ProjectCreated created) {
        if (!runs.arePossible()) {
            return;
        }
        Project project = created.project();
        if (looking.isThere(project.key(), null, Role.EMPLOYEE_REPRESENTATIVE, STEP)) {
            ask(project, project.changeManager(), null);
        } else {
            questions.ask(project.key(), Question.State.SKIPPED, null, null, clock.instant());
        }
    }

    void ask(Project project, String by, @Nullable String why) {
        questions.ask(project.key(), Question.State.ASKED, why == null ? null : by, why, clock.instant());
        runs.start(project.key(), project.units(), by);
    }
}
