package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the embedded database is really full, its write-ahead log's as well, which ends PostgreSQL. Needs the right
 * to mount a small disk, so root on Linux; elsewhere it is left out and says so.
 */
@Tag("drill")
@EnabledOnOs(value = OS.LINUX, disabledReason = "A small disk is mounted as Linux does it")
@EnabledIf(
        value = "dev.rapport.jar.PostgresTools#isRoot",
        disabledReason = "Only root may mount a small disk: run this drill as root")
class FullDiskIT {

    private static final String SIZE = "640m";
    private static final Duration TO_BE_TOLD = Duration.ofMinutes(2);
    private static final Duration TO_COME_BACK = Duration.ofMinutes(1);
    private static final Duration WHILE_FULL = Duration.ofSeconds(30);
    private static final int TERMINATED = 143;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private final Set<Integer> answers = new HashSet<>();
    private final StringBuilder told = new StringBuilder();
    private int number;
    private int begun;

    @Test
    void itIsSaidClearlyAndAllGoesOnWhereThereIsRoomAgain() throws Exception {
        Launch launch = Launch.from(folder).with("RAPPORT_EXPENSIVE_CALLS_PER_MINUTE", "0");
        Path disk = Files.createDirectory(launch.data());
        assertThat(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()))
                .as("mounts a small disk")
                .isTrue();
        try (Running rapport = launch.start()) {
            Players before = new Players("BEFORE-1");
            before.begin(rapport);
            Path filler = fill(disk);

            assertThat(Deadline.met(TO_BE_TOLD, () -> begins(rapport) == 503)).isTrue();
            Deadline.met(WHILE_FULL, () -> begins(rapport) < 0);

            assertThat(answers).isSubsetOf(201, 503);
            assertThat(told.toString()).contains("The disk of the database is full, so nothing was changed.");
            Files.delete(filler);
            assertThat(Deadline.met(TO_COME_BACK, () -> begins(rapport) == 201)).isTrue();
            before.playToTheEnd(rapport);
            assertThat(OwnPostgres.column(rapport.data(), "select id from work_item where state = 'completed'"))
                    .containsAll(before.acknowledged());
            assertThat(OwnPostgres.column(rapport.data(), "select key from project where key like 'FULL-%'"))
                    .as("begun is what was answered so")
                    .hasSize(begun);
            assertThat(rapport.stop()).isEqualTo(TERMINATED);
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private int begins(Running rapport) {
        Caller.Answer answer = rapport.as(Players.LEADER, Players.PASSWORD)
                .post("/api/projects", Players.file("FULL-" + (1000 + number++)));
        answers.add(answer.status());
        begun += answer.status() == 201 ? 1 : 0;
        told.append(answer.status() == 503 ? answer.body() : "");
        return answer.status();
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        FileStore store = Files.getFileStore(disk);
        byte[] some = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (store.getUsableSpace() > 0) {
                out.write(some, 0, (int) Math.min(some.length, store.getUsableSpace()));
            }
        }
        return filler;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
