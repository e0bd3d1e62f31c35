package dev.rapport.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.Role;
import dev.rapport.project.LookingForRole;
import dev.rapport.project.ProjectCreated;
import dev.rapport.project.Projects;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While an upgrade holds the question back, a project begins as in the version before, which asked nobody. */
@RapportTest
class BegunDuringUpgradeTest {

    @Autowired
    Given people;

    @Autowired
    GivenProject given;

    @Autowired
    Projects projects;

    @Autowired
    Questions questions;

    @Autowired
    LookingForRole looking;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nobodyIsAskedWhatCannotBeAskedYet() {
        Play play = given.project()
                .withRepresentative(people.person(Role.EMPLOYEE_REPRESENTATIVE.key()))
                .begins();
        int asked = questions.of(play.key()).size();
        Runs held = new Runs(false);

        created(play, held);

        assertThat(held.started).isEmpty();
        assertThat(questions.of(play.key())).hasSize(asked);
        Runs possible = new Runs(true);
        created(play, possible);
        assertThat(possible.started).containsExactly(play.key());
    }

    private void created(Play play, Runs runs) {
        AskingRepresentative asking = new AskingRepresentative(questions, runs, looking, clock);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> asking.on(new ProjectCreated(projects.get(play.key()))));
    }

    private record Runs(boolean arePossible, List<String> started) implements DataRuns {

        Runs(boolean arePossible) {
            this(arePossible, new ArrayList<>());
        }

        @Override
        public void start(String projectKey, List<String> units, String by) {
            started.add(projectKey);
        }

        @Override
        public void settled(String projectKey) {}

        @Override
        public void forget(String projectKey) {}
    }
}
