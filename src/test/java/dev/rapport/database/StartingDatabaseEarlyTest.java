package dev.rapport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.testing.LevelsKept;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(LevelsKept.class)
class StartingDatabaseEarlyTest {

    @TempDir
    Path folder;

    @Test
    void whereTheApplicationFailsBeforeItAskedNothingIsLeftRunning() throws IOException {
        assertThatThrownBy(() -> application(Failing.class)).hasStackTraceContaining("never put together");
        assertThat(folder.resolve("postgres.log")).exists();
        assertThat(OrphanedPostgres.serverOf(folder.resolve("postgres"))).isEmpty();
        DataFolder.hold(folder).close();
    }

    @Test
    void whyItDoesNotStartIsSaidAsItIs() {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> application(DatabaseOnly.class)).hasRootCauseInstanceOf(DataFolderInUse.class);
            assertThat(held.path()).isDirectory();
        }
    }

    private void application(Class<?> configuration) {
        new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .run("--rapport.data-dir=" + folder)
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        static BeanFactoryPostProcessor failing() {
            return beans -> {
                throw new IllegalStateException("never put together");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({ApplicationAvailabilityAutoConfiguration.class, DatabaseConfiguration.class})
    static class DatabaseOnly {}
}
