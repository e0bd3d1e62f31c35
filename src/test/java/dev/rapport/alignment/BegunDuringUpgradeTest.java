package dev.rapport.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.project.Phase;
import dev.rapport.project.PhaseReached;
import dev.rapport.project.Projects;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While an upgrade holds the checkpoints back, a charter is signed as in the version before, which held none. */
@RapportTest
class BegunDuringUpgradeTest {

    @Autowired
    GivenProject given;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Executives executives;

    @Autowired
    AlignmentDays days;

    @Autowired
    Projects projects;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void noCheckpointIsHeldThatCannotBeHeldYet() {
        Play play = given.project().begins();

        prepares(play, false);
        assertThat(checkpoints.latest(play.key())).isEmpty();

        prepares(play, true);
        assertThat(checkpoints.latest(play.key())).isPresent();
    }

    private void prepares(Play play, boolean possible) {
        Runs runs = new Runs(possible);
        BeginningCheckpoint beginning =
                new BeginningCheckpoint(checkpoints, executives, runs, days, projects, clock, event -> {});
        FollowingProject following =
                new FollowingProject(checkpoints, conflicts, beginning, runs, days, projects, clock, ZoneId.of("UTC"));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> following.on(new PhaseReached(play.key(), Phase.PREPARE)));
    }

    private record Runs(boolean arePossible) implements AlignmentRuns {

        @Override
        public String startCheckpoint(Checkpoint checkpoint, List<String> units, String by) {
            return "a run";
        }

        @Override
        public String startConflict(Conflict conflict, List<String> units, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void moveCheckpoint(String run, LocalDate answersUntil, LocalDate nextOn, String by) {}

        @Override
        public void moveConflict(String run, LocalDate decideBy, String by) {}

        @Override
        public void end(String run, String reason, String by) {}

        @Override
        public Version versionOf(String run) {
            return new Version("executive-checkpoint", 1);
        }
    }
}
