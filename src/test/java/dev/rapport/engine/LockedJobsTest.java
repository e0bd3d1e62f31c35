package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.database.ProjectLock;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A timer and a person in one project: one after the other, whoever comes first. */
@RapportTest
@Import(DueJobs.class)
@ExtendWith(OutputCaptureExtension.class)
class LockedJobsTest {

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    DueJobs jobs;

    @Autowired
    ProjectLock lock;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void aTimerWaitsForWhoActsAndFindsWhatTheyLeft(CapturedOutput output) throws Exception {
        Play play = given.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");
        Job timer = runs.timer(lifecycle);

        CompletableFuture<Void> fired = transactions.execute(transaction -> {
            lock.take(play.key());
            CompletableFuture<Void> firing = CompletableFuture.runAsync(() -> jobs.run(timer));
            awaitSomebodyWaiting(play);
            cancelling.cancel(play.sponsor().person(), play.key(), "Not needed");
            return firing;
        });
        assertThat(fired).isNotNull();
        fired.get(20, TimeUnit.SECONDS);

        assertThat(runs.tasks(lifecycle)).isEmpty();
        assertThat(output.getAll()).doesNotContain("OptimisticLocking", timer.getId());
    }

    private void awaitSomebodyWaiting(Play play) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!somebodyWaits(play)) {
            assertThat(System.nanoTime()).as("The timer does not wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits(Play play) {
        return sql.sql("""
                        select exists (select from pg_locks where locktype = 'advisory' and not granted
                            and (classid::bigint << 32 | objid::bigint) = hashtextextended(:key, 0))
                        """).param("key", play.key()).query(Boolean.class).single();
    }
}
