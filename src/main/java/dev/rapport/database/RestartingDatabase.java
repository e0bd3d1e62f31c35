package dev.rapport.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Starts our own PostgreSQL again when it ended without us. Until it runs, this node says that it takes no work. */
final class RestartingDatabase implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestartingDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final EmbeddedDatabase database;
    private final ApplicationContext application;
    private final ApplicationAvailability availability;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    RestartingDatabase(
            EmbeddedDatabase database, ApplicationContext application, ApplicationAvailability availability) {
        this.database = database;
        this.application = application;
        this.availability = availability;
    }

    @Override
    public void start() {
        running = true;
        Thread watch = new Thread(this::watch, "own-database");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (database.endsByItself() && running) {
                restart();
            }
        } catch (IOException failure) {
            LOG.error("It cannot be told whether the database server runs; if it ends, restart Rapport", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        LOG.warn("The database server ended without having been told to, and is started again");
        boolean took = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        while (!restarted()) {
            if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        LOG.info("The database server runs again");
        if (took && running) {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    /** @return false where it has to be tried again */
    private boolean restarted() {
        try {
            return database.startAgain() || !running;
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The database server does not start, see postgres.log in the data folder; tried again", failure);
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Until the last act is done the database may be needed, and so be started again. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
