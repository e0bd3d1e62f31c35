package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty people work for a while, each pausing up to two seconds between two acts. */
class SoakIT {

    private static final int PEOPLE = 50;
    private static final Duration THINK = Duration.ofSeconds(2);
    private static final Duration SLOWEST_MACHINE = Duration.ofMinutes(3);

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void fiftyPeopleWorkForTwentySeconds() throws Exception {
        work(Duration.ofSeconds(20));
    }

    @Test
    @Tag("drill")
    void fiftyPeopleWorkForTenMinutes() throws Exception {
        work(Duration.ofMinutes(10));
    }

    private void work(Duration time) throws Exception {
        Nodes nodes = new Nodes();
        try (Running rapport = nodes.add(Launch.from(folder).prepared().start());
                Crowd crowd = new Crowd(nodes, PEOPLE, THINK, 1).begin()) {
            LockSupport.parkNanos(time.toNanos());
            Deadline.met(SLOWEST_MACHINE, () -> crowd.completed.size() > PEOPLE);
            crowd.rest();
            try (Connection database = OwnPostgres.connect(rapport.data(), OwnPostgres.password(rapport.data()))) {
                Books.balance(database, crowd);
            }
            assertThat(rapport.trouble()).isEmpty();
            assertThat(crowd.completed).hasSizeGreaterThan(PEOPLE);
            report(crowd, time);
        }
    }

    private static void report(Crowd crowd, Duration time) {
        List<Duration> waits = crowd.waits.stream().sorted().toList();
        System.out.printf(
                "%d people, %d s: %d calls, %d tasks completed; half answered within %d ms, 95 of 100 within %d ms, all within %d ms%n",
                PEOPLE,
                time.toSeconds(),
                waits.size(),
                crowd.completed.size(),
                waits.get(waits.size() / 2).toMillis(),
                waits.get(waits.size() * 95 / 100).toMillis(),
                waits.get(waits.size() - 1).toMillis());
    }
}
