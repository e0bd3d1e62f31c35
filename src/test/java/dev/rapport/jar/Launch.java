package dev.rapport.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** How to start the jar: from which folder and with which environment. */
final class Launch {

    private static final Duration TO_END = Duration.ofMinutes(3);
    private static final Path JAR = Path.of(System.getProperty("rapport.jar"));
    private static final List<String> OURS = List.of("RAPPORT_", "SPRING_", "SERVER_", "CAMUNDA_", "LOGGING_");

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private Path jar = JAR;
    private List<String> jvm = List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Launch(Path folder) {
        this.folder = folder;
        settings.put("SERVER_PORT", "0");
        settings.put("RAPPORT_HYPERCARE", "P0D"); // nobody waits two weeks for a project to be played to its end
    }

    /** On a free port, from {@code folder}, with nothing set but that hypercare is over at once. */
    static Launch from(Path folder) {
        return new Launch(folder);
    }

    Launch with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Another jar than the one that was built. */
    Launch of(Path otherJar) {
        jar = otherJar;
        return this;
    }

    /** As people start it, without what keeps it small and quick to start in tests. */
    Launch plainly() {
        jvm = List.of();
        return this;
    }

    /** Unpacked, with the classes kept that a start needs, as docs/operations.md tells: it starts in half the time. */
    Launch prepared() {
        jar = Prepared.jar();
        return saying("-XX:SharedArchiveFile=" + Prepared.classes());
    }

    /** With one more argument for the JVM. */
    Launch saying(String argument) {
        jvm = Stream.concat(jvm.stream(), Stream.of(argument)).toList();
        return this;
    }

    /** Starts it and waits until it says that it is ready. */
    Running start() throws IOException {
        Path log = Files.createTempFile(folder, "rapport", ".log");
        Running running = new Running(process(log), log, data());
        try {
            return running.awaitReady();
        } catch (RuntimeException | Error failure) {
            running.close();
            throw failure;
        }
    }

    /** Starts it and kills it as soon as the moment has come. */
    void killedWhen(BooleanSupplier moment) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "killed", ".log");
        Process process = process(log);
        try {
            if (!Deadline.met(TO_END, moment)) {
                throw new AssertionError("It does not get there:\n" + Files.readString(log));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts it and waits until it ends by itself. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "command", ".log");
        Process process = process(log, arguments);
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end:\n" + Files.readString(log));
            }
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    Path data() {
        return folder.resolve(settings.getOrDefault("RAPPORT_DATA_DIR", "data"));
    }

    private Process process(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a command that ended by itself left. */
    record Ended(int exit, String output) {}
}
