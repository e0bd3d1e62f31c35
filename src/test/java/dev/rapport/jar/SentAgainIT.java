package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport is killed while it acts for several; each act is sent again with its key. */
class SentAgainIT {

    private static final String LEADER = "solveig.brekke";
    private static final List<String> CUT_OFF =
            IntStream.range(0, 8).mapToObj(number -> "CUT-" + number).toList();
    private static final long LATEST_MILLIS = 3_000;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void whatWasCutOffIsDoneOnceAndWhatWasAnsweredIsAnsweredTheSame() throws Exception {
        Running rapport = Launch.from(folder).prepared().start();
        try {
            Caller.Answer answered = create(rapport, "ANSWERED").expect(201);
            Map<String, String> before = killedWhileCreating(rapport);
            assertThat(before).as("some were answered and some were cut off").isNotEmpty();
            rapport = Launch.from(folder).prepared().start();
            for (String key : CUT_OFF) {
                Caller.Answer again = create(rapport, key).expect(201);
                assertThat(again.json().path("key").asText()).isEqualTo(key);
                assertThat(again.body()).isEqualTo(before.getOrDefault(key, again.body()));
            }
            assertThat(create(rapport, "ANSWERED").expect(201).body()).isEqualTo(answered.body());
            List<String> all =
                    Stream.concat(Stream.of("ANSWERED"), CUT_OFF.stream()).toList();
            assertThat(OwnPostgres.column(rapport.data(), "select key from project order by key"))
                    .isEqualTo(all);
            assertThat(OwnPostgres.column(
                            rapport.data(), "select project_key from act where act = 'project-created' order by 1"))
                    .isEqualTo(all);
        } finally {
            rapport.close();
        }
    }

    /**
     * Each is sent at a moment of its own, so that each is cut off, or answered, at another.
     *
     * @return what was answered, by the key of the project
     */
    private static Map<String, String> killedWhileCreating(Running rapport) throws Exception {
        Map<String, CompletableFuture<Caller.Answer>> sent = new TreeMap<>();
        CUT_OFF.forEach(key -> sent.put(key, CompletableFuture.supplyAsync(() -> create(rapport, key), soon())));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LATEST_MILLIS));
        rapport.kill();
        Map<String, String> answered = new TreeMap<>();
        sent.forEach((key, one) -> one.handle(SentAgainIT::wasAnsweredOrCutOff)
                .join()
                .ifPresent(answer -> answered.put(key, answer.body())));
        rapport.close();
        return answered;
    }

    private static Executor soon() {
        return CompletableFuture.delayedExecutor(
                ThreadLocalRandom.current().nextLong(LATEST_MILLIS),
                TimeUnit.MILLISECONDS,
                act -> new Thread(act).start());
    }

    private static Optional<Caller.Answer> wasAnsweredOrCutOff(
            Caller.@Nullable Answer answer, @Nullable Throwable failure) {
        if (failure instanceof CompletionException wrapped) {
            assertThat(wrapped.getCause()).isInstanceOf(UncheckedIOException.class);
            return Optional.empty();
        }
        assertThat(answer).extracting(Caller.Answer::status).isEqualTo(201);
        return Optional.ofNullable(answer);
    }

    private static Caller.Answer create(Running rapport, String key) {
        return rapport.as(LEADER, "demo").withKey(key).post("/api/projects", Players.file(key));
    }
}
