package dev.rapport.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.project.LookingForRole;
import dev.rapport.project.ProjectCreated;
import dev.rapport.project.Projects;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While an upgrade holds the question back, a project begins as in the version before, which asked nobody. */
@RapportTest
class BegunDuringUpgradeTest {

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
        Play play = given.project().begins();
        int before = questions.of(play.key()).size();

        created(play, new Runs(false));

        assertThat(questions.of(play.key())).as("held back").hasSize(before);
        created(play, new Runs(true));
        assertThat(questions.of(play.key())).as("published").hasSize(before + 1);
    }

    private void created(Play play, Runs runs) {
        AskingRepresentative asking = new AskingRepresentative(questions, runs, looking, clock);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> asking.on(new ProjectCreated(projects.get(play.key()))));
    }

    private record Runs(boolean arePossible) implements DataRuns {

        @Override
        public void start(String projectKey, List<String> units, String by) {}

        @Override
        public void settled(String projectKey) {}

        @Override
        public void forget(String projectKey) {}
    }
}
