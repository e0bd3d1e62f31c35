package dev.rapport.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database unless the address of an existing one is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseSettings settings) {
        return EmbeddedDatabase.start(settings.dataDir());
    }

    @Bean
    DiskFigures diskFigures(EmbeddedDatabaseSettings settings) {
        return new DiskFigures(settings.dataDir());
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
        return pool;
    }
}
