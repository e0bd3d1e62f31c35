package dev.rapport.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static void stop(Path database) {
        processOn(database).ifPresent(orphan -> {
            LOG.info("Stopping the database server that an interrupted run left behind");
            orphan.destroy();
            awaitEnd(orphan);
        });
    }

    private static Optional<ProcessHandle> processOn(Path database) {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String firstLine = Files.readString(pidFile).lines().findFirst().orElse("");
            return ProcessHandle.of(Long.parseLong(firstLine.trim())).filter(OrphanedPostgres::isPostgres);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("/postgres") || command.endsWith("\\postgres.exe");
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
