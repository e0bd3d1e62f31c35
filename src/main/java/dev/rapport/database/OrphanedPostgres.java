package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL left running on our data by a Rapport that was killed. Safe to stop: we hold the data folder's lock. */
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final long SECONDS_TO_STOP = 60;

    private OrphanedPostgres() {}

    /**
     * Ends the server that still works on {@code database}. Where the number it left behind belongs to another process
     * by now, as after a restart of the machine or the container, forgets the number: PostgreSQL would not start.
     */
    static void stop(Path database) throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        Optional<ProcessHandle> named = processNamedIn(pidFile);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (worksOn(database, process)) {
            LOG.info("Stopping the database server that an interrupted run left behind");
            process.destroy();
            awaitEnd(process);
        } else if (process.info().command().isPresent()) {
            Files.deleteIfExists(pidFile);
        }
    }

    /** The server that works on {@code database} now. */
    static Optional<ProcessHandle> serverOf(Path database) throws IOException {
        Optional<ProcessHandle> named = processNamedIn(database.resolve("postmaster.pid"));
        return named.isPresent() && worksOn(database, named.get()) ? named : Optional.empty();
    }

    /**
     * Ends what a server that died left behind: its workers, which notice by themselves within moments and hold its
     * memory until then, and the number of its process, which another process may soon have. Where processes cannot be
     * told apart by their folder, workers are left to themselves.
     */
    static void clearAfter(Path database) throws IOException {
        Files.deleteIfExists(database.resolve("postmaster.pid"));
        List<ProcessHandle> workers = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            if (Files.exists(workingFolder(process)) && worksOn(database, process)) {
                workers.add(process);
            }
        }
        for (ProcessHandle worker : workers) {
            worker.destroy();
            awaitEnd(worker);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String firstLine = Files.readString(pidFile).lines().findFirst().orElse("");
            return ProcessHandle.of(Long.parseLong(firstLine.trim()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static boolean worksOn(Path database, ProcessHandle process) throws IOException {
        String command = process.info().command().orElse("");
        boolean postgres = command.endsWith("/postgres") || command.endsWith("\\postgres.exe");
        Path workingFolder = workingFolder(process);
        return postgres && (!Files.exists(workingFolder) || Files.isSameFile(workingFolder, database));
    }

    private static Path workingFolder(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "cwd");
    }

    private static void awaitEnd(ProcessHandle orphan) {
        try {
            orphan.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new IllegalStateException(
                    "The database server of an interrupted run (process " + orphan.pid() + ") does not stop", stubborn);
        }
    }
}
