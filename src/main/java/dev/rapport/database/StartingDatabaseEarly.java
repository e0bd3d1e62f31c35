package dev.rapport.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded database while the application is still being put together: unpacking and starting PostgreSQL
 * takes seconds in which the rest would only wait.
 */
final class StartingDatabaseEarly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        Binder settings = Binder.get(application.getEnvironment());
        String given = settings.bind("spring.datasource.url", String.class).orElse("none");
        if (!given.equals("none")) {
            return;
        }
        Path folder =
                settings.bindOrCreate("rapport", EmbeddedDatabaseSettings.class).dataDir();
        Starting starting = new Starting(CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(folder)));
        application.getBeanFactory().registerSingleton("startingDatabase", starting);
        application.addApplicationListener(new GivingUp(starting));
    }

    private record GivingUp(Starting starting) implements ApplicationListener<ApplicationFailedEvent> {

        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            starting.giveUp();
        }
    }

    /** A database that is being started, for whoever asks for it first. */
    static final class Starting {

        private @Nullable CompletableFuture<EmbeddedDatabase> database;

        Starting(CompletableFuture<EmbeddedDatabase> database) {
            this.database = database;
        }

        /** Waits until it has started; from then on it is the caller's to close. */
        EmbeddedDatabase take() {
            CompletableFuture<EmbeddedDatabase> taken = database;
            if (taken == null) {
                throw new IllegalStateException("The database was taken already");
            }
            database = null;
            try {
                return taken.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failure;
            }
        }

        /** Nobody will ask for it any more: it is closed as soon as it has started. */
        void giveUp() {
            if (database != null) {
                database.thenAccept(StartingDatabaseEarly::close)
                        .exceptionally(neverStarted -> null)
                        .join();
            }
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
