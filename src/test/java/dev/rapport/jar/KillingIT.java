package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport is killed again and again while people work, and the project ends as if nothing had happened. */
class KillingIT {

    private static final Duration TO_GET_THERE = Duration.ofSeconds(60);

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private final Players players = new Players("CRANE-31");

    @Test
    void aProjectIsFinishedThoughRapportWasKilledInEachOfItsPhases() throws Exception {
        launch().killedWhen(() -> Files.exists(launch().data().resolve("postgres/PG_VERSION")));
        try (Running rapport = launch().start()) {
            players.begin(rapport);
            killAtWork(rapport, () -> players.acknowledged().size() >= 3);
            assertThat(rapport.database()).as("the orphaned database server").isPresent();

            try (Running second = launch().start()) {
                assertAllIsThere(second);
                killAtWork(second, () -> players.phase(second).equals("prepare"));
            }
        }
        try (Running third = launch().start()) {
            assertAllIsThere(third);
            killAtWork(third, () -> players.phase(third).equals("go-live"));
            third.database().ifPresent(OwnPostgres::kill);
        }
        try (EmbeddedPostgres somebodyElses = startAnother();
                Running last = afterItsNumberWentTo(somebodyElses).start()) {
            assertAllIsThere(last);
            assertThat(somebodyElses.getPostgresDatabase().getConnection().isValid(1))
                    .isTrue();
            players.playToTheEnd(last);
            assertSignedOnceAndComplete(last);
        }
    }

    private Launch launch() {
        return Launch.from(folder).prepared();
    }

    /** Kills in the middle of somebody's call. */
    private void killAtWork(Running rapport, BooleanSupplier moment) throws InterruptedException {
        CompletableFuture<Void> playing = CompletableFuture.runAsync(() -> players.play(rapport));
        assertThat(Deadline.met(TO_GET_THERE, () -> playing.isDone() || moment.getAsBoolean()))
                .isTrue();
        assertThat(playing).as("people at work").isNotDone();
        rapport.kill();
        playing.exceptionally(KillingIT::cutOff).join();
    }

    private static @Nullable Void cutOff(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        assertThat(cause).isInstanceOf(UncheckedIOException.class);
        return null;
    }

    private EmbeddedPostgres startAnother() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("another-programs").toFile())
                .start();
    }

    /** As after a restart of the machine, when the old server's number belongs to another process. */
    private Launch afterItsNumberWentTo(EmbeddedPostgres another) throws IOException {
        Path left = launch().data().resolve("postgres/postmaster.pid");
        List<String> lines = Files.readAllLines(left);
        lines.set(0, OwnPostgres.number(another));
        Files.write(left, lines);
        return launch();
    }

    private void assertAllIsThere(Running rapport) throws Exception {
        assertThat(rapport.trouble()).isEmpty();
        assertThat(players.project(rapport).path("status").asText()).isEqualTo("running");
        assertThat(players.open(rapport)).isNotEmpty();
        assertThat(OwnPostgres.column(rapport.data(), "select id from work_item where state = 'completed'"))
                .containsAll(players.acknowledged());
    }

    private void assertSignedOnceAndComplete(Running rapport) throws Exception {
        Path data = rapport.data();
        assertThat(players.project(rapport).path("phase").asText()).isEqualTo("closed");
        assertThat(OwnPostgres.column(data, "select id from work_item where state = 'open'"))
                .isEmpty();
        List<String> completed = OwnPostgres.column(data, "select id from work_item where state = 'completed'");
        assertThat(completed).containsAll(players.acknowledged());
        assertThat(OwnPostgres.column(data, """
                        select r.task_id from sign_off s join sign_off_request r on r.id = s.request_id
                        where r.subject <> 'checkpoint'
                        """))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        OwnPostgres.column(data, "select id from work_item where sign_off and state = 'completed'"));
        List<JsonNode> signOffs = players.all(rapport, "sign-offs");
        assertThat(signOffs)
                .filteredOn(signed -> signed.path("decision").asText().equals("approved"))
                .filteredOn(signed -> signed.path("process").asText().equals("go-live"))
                .extracting(signed -> signed.path("signer").asText())
                .containsExactlyInAnyOrder("rashid.almasri", "yuki.hayashi");
        assertThat(signOffs)
                .allSatisfy(signed -> assertThat(signed.path("hash").asText()).matches("[0-9a-f]{64}"));
        long asked = signOffs.stream()
                .filter(signed -> !signed.path("subject").asText().equals("checkpoint"))
                .count();
        List<JsonNode> history = players.all(rapport, "history");
        assertThat(history)
                .filteredOn(act -> act.path("act").asText().equals("task-completed"))
                .hasSize((int) (completed.size() - asked));
        assertThat(history)
                .extracting(act -> act.path("act").asText())
                .containsOnlyOnce("project-created", "project-ended");
        assertThat(rapport.trouble()).isEmpty();
    }
}
