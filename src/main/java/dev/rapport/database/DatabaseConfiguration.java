package dev.rapport.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.rapport.operation.VersionsBeside;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database unless the address of an existing one is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

    /** For a connection; for a given database the same is set in application.yaml. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    @Bean
    EmbeddedDatabase embeddedDatabase(StartingDatabaseEarly.Starting starting) {
        return starting.take();
    }

    @Bean
    RestartingDatabase restartingDatabase(
            EmbeddedDatabase database, ApplicationContext application, ApplicationAvailability availability) {
        return new RestartingDatabase(database, application, availability);
    }

    @Bean
    DiskFigures diskFigures(EmbeddedDatabase database) {
        return new DiskFigures(database.dataFolder());
    }

    @Bean
    HikariDataSource dataSource(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(EmbeddedDatabase.OWNER);
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(20);
        pool.addDataSourceProperty("logServerErrorDetail", false);
        pool.setExceptionOverrideClassName(KeepOverStalePlan.class.getName());
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.setConnectionInitSql(VersionsBeside.MARK_SESSION);
        return pool;
    }
}
