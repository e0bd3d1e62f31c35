package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport is killed while it acts; the act is sent again with its key. */
class SentAgainIT {

    private static final String LEADER = "solveig.brekke";
    private static final int ROUNDS = 3;
    private static final long LATEST_MILLIS = 400;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void whatWasCutOffIsDoneOnceAndWhatWasAnsweredIsAnsweredTheSame() throws Exception {
        Running rapport = Launch.from(folder).start();
        try {
            Caller.Answer answered = create(rapport, "ANSWERED").expect(201);
            for (int round = 0; round < ROUNDS; round++) {
                rapport = killedWhileCreating(rapport, "CUT-" + round);
                assertThat(create(rapport, "CUT-" + round)
                                .expect(201)
                                .json()
                                .path("key")
                                .asText())
                        .isEqualTo("CUT-" + round);
                assertThat(create(rapport, "ANSWERED").expect(201).body()).isEqualTo(answered.body());
            }
            assertThat(OwnPostgres.column(rapport.data(), "select key from project order by key"))
                    .isEqualTo(List.of("ANSWERED", "CUT-0", "CUT-1", "CUT-2"));
            assertThat(OwnPostgres.column(
                            rapport.data(), "select project_key from act where act = 'project-created' order by 1"))
                    .isEqualTo(List.of("ANSWERED", "CUT-0", "CUT-1", "CUT-2"));
        } finally {
            rapport.close();
        }
    }

    private Running killedWhileCreating(Running rapport, String key) throws Exception {
        CompletableFuture<Caller.Answer> cutOff = CompletableFuture.supplyAsync(() -> create(rapport, key));
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(LATEST_MILLIS)));
        rapport.kill();
        cutOff.handle(SentAgainIT::wasAnsweredOrCutOff).join();
        rapport.close();
        return Launch.from(folder).start();
    }

    private static boolean wasAnsweredOrCutOff(Caller.@Nullable Answer answer, @Nullable Throwable failure) {
        if (failure instanceof CompletionException wrapped) {
            assertThat(wrapped.getCause()).isInstanceOf(UncheckedIOException.class);
            return false;
        }
        assertThat(answer).extracting(Caller.Answer::status).isEqualTo(201);
        return true;
    }

    private static Caller.Answer create(Running rapport, String key) {
        return rapport.as(LEADER, "demo").withKey(key).post("/api/projects", Players.file(key));
    }
}
