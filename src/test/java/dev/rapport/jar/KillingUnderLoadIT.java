package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport is killed at moments that nobody chose, while eight people act: what was answered is there, once. */
class KillingUnderLoadIT {

    private static final int PEOPLE = 8;
    private static final int MOST_ANSWERS = 24;
    private static final Duration FOR_ANSWERS = Duration.ofSeconds(20);
    private static final int LONGEST_PAUSE_MILLIS = 1500;
    private static final int ONE_IN = 4;
    private static final String EVERY_TIMER_IS_DUE = "update act_ru_job set duedate_ = now() - interval '1 minute'"
            + " where handler_type_ = 'timer-intermediate-transition' and lock_owner_ is null";

    private static final String TIMERS_THAT_CAME =
            "select job_id_ from act_hi_job_log where job_state_ = 2 and job_def_type_ = 'timer-intermediate-transition'";

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void whatWasAnsweredSurvivesThreeKills() throws Exception {
        survives(3);
    }

    @Test
    @Tag("drill")
    void whatWasAnsweredSurvivesAHundredKills() throws Exception {
        survives(100);
    }

    private void survives(int kills) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Nodes nodes = new Nodes();
        Running rapport = nodes.add(Launch.from(folder).prepared().start());
        try (Crowd crowd = new Crowd(nodes, PEOPLE, Duration.ZERO, seed)
                .told(Published.playbook(rapport, TellingLater.FILES))
                .begin()) {
            for (int kill = 0; kill < kills; kill++) {
                letTimersCome(rapport);
                letPeopleAct(crowd, random);
                nodes.remove(rapport);
                rapport.kill();
                if (random.nextInt(ONE_IN) == 0) {
                    rapport.database().ifPresent(OwnPostgres::kill);
                }
                assertThat(rapport.trouble()).as("seed %d", seed).isEmpty();
                rapport = nodes.add(Launch.from(folder).prepared().start());
            }
            letTimersCome(rapport);
            crowd.rest();
            try (Connection database = OwnPostgres.connect(rapport.data(), OwnPostgres.password(rapport.data()))) {
                Books.balance(database, crowd);
                assertThat(Books.column(database, "select id from work_item where state = 'completed'"))
                        .as("completed work, all of it answered though callers were cut off")
                        .containsExactlyInAnyOrderElementsOf(crowd.completed);
                List<String> timers = Books.column(database, TIMERS_THAT_CAME);
                List<String> messages = Books.column(database, "select id from message");
                assertThat(timers).as("timers that came").isNotEmpty();
                assertThat(messages).as("messages").isNotEmpty();
                System.out.printf(
                        "%d kills (seed %d): %d acts answered, %d projects, %d timers and %d messages, all there, once%n",
                        kills, seed, crowd.completed.size(), crowd.started.size(), timers.size(), messages.size());
            }
            assertThat(crowd.completed).hasSizeGreaterThan(kills);
        } finally {
            rapport.close();
        }
    }

    /** From no answer at all to some, however fast the machine is, and a little longer. */
    private static void letPeopleAct(Crowd crowd, Random random) throws Exception {
        int enough = crowd.waits.size() + random.nextInt(MOST_ANSWERS);
        Deadline.met(FOR_ANSWERS, () -> crowd.waits.size() >= enough);
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
    }

    private static void letTimersCome(Running rapport) throws Exception {
        try (Connection database = OwnPostgres.connect(rapport.data(), OwnPostgres.password(rapport.data()));
                Statement statement = database.createStatement()) {
            statement.execute(EVERY_TIMER_IS_DUE);
        }
    }
}
