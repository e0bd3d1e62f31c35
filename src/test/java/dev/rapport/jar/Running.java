package dev.rapport.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Rapport that runs as a process of its own; closing it leaves no process behind, whatever happened. */
final class Running implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("Rapport is ready: open http://localhost:(\\d+) and .+");
    private static final Pattern TROUBLE = Pattern.compile(" (WARN|ERROR) |^\\s+at |Exception|^WARNING|^SLF4J|Error:");

    private final Process process;
    private final Path log;
    private final Path data;
    private int port;

    Running(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    Running awaitReady() {
        Deadline.met(TO_START, () -> !process.isAlive() || ready().isPresent());
        String line = ready().orElseThrow(() -> new AssertionError("It is not ready:\n" + String.join("\n", log())));
        Matcher parts = READY.matcher(line);
        parts.find();
        port = Integer.parseInt(parts.group(1));
        return this;
    }

    private Optional<String> ready() {
        return log().stream().filter(line -> READY.matcher(line).find()).findFirst();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Caller as(String username, String password) {
        return Caller.somebody(port, username, password);
    }

    Caller asAnybody() {
        return Caller.anybody(port);
    }

    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lines of the log that somebody would have to explain. */
    List<String> trouble() {
        return log().stream().filter(line -> TROUBLE.matcher(line).find()).toList();
    }

    /** Tells it to stop as a service manager does, and does not wait. */
    void askToStop() {
        process.destroy();
    }

    /** Stops it as a service manager does. @return how it exited */
    int stop() throws InterruptedException {
        askToStop();
        if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop:\n" + String.join("\n", log()));
        }
        return process.exitValue();
    }

    /** Kills it as a power cut would, its database server excepted. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Optional<ProcessHandle> database() {
        return OwnPostgres.on(data);
    }

    @Override
    public void close() {
        process.destroy();
        if (!Deadline.met(TO_STOP, () -> !process.isAlive())) {
            process.destroyForcibly().onExit().join();
        }
        database().ifPresent(OwnPostgres::kill);
    }
}
