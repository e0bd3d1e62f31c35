package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport's own PostgreSQL is killed alone, as by a machine that ran out of memory. */
class OwnDatabaseKilledIT {

    private static final Duration TO_NOTICE = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(30);
    private static final int TERMINATED = 143;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void itIsStartedAgainByItselfAndNothingIsLost() throws Exception {
        try (Running rapport = Launch.from(folder).prepared().start()) {
            Players before = new Players("BEFORE-1");
            before.begin(rapport);
            int open = before.open(rapport).size();
            assertThat(open).isPositive();
            assertThat(ready(rapport)).isEqualTo(200);
            ProcessHandle killed = rapport.database().orElseThrow();

            killed.destroyForcibly();

            assertThat(Deadline.met(TO_NOTICE, () -> ready(rapport) == 503))
                    .as("not ready without its database")
                    .isTrue();
            assertThat(Deadline.met(TO_COME_BACK, () -> ready(rapport) == 200 && health(rapport) == 200))
                    .as("ready again by itself")
                    .isTrue();
            assertThat(rapport.database())
                    .hasValueSatisfying(next -> assertThat(next.pid()).isNotEqualTo(killed.pid()));
            assertThat(before.open(rapport)).hasSize(open);
            Players after = new Players("AFTER-1");
            after.begin(rapport);
            assertThat(after.open(rapport)).isNotEmpty();
            assertThat(rapport.trouble())
                    .anyMatch(line -> line.contains("ended without having been told to"))
                    .allMatch(line -> line.contains("ended without having been told to")
                            || line.contains("cannot reach its database"));
            assertThat(rapport.stop()).isEqualTo(TERMINATED);
            assertThat(rapport.database()).isEmpty();
        }
    }

    private static int ready(Running rapport) {
        return rapport.asAnybody().get("/readyz").status();
    }

    private static int health(Running rapport) {
        return rapport.asAnybody().get("/actuator/health").status();
    }
}
