package dev.rapport.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/**
 * The engine's own SQL mappings, read by a thread of their own: it takes a fifth of the start, and nothing in it depends
 * on what the engine is told.
 */
final class EngineMappings {

    private static final String NO_PREFIX = "";

    private final CompletableFuture<Configuration> read;

    private EngineMappings(CompletableFuture<Configuration> read) {
        this.read = read;
    }

    static EngineMappings reading() {
        CompletableFuture<Configuration> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> read.completeAsync(EngineMappings::read, Runnable::run), "engine-mappings");
        reader.setDaemon(true);
        reader.start();
        return new EngineMappings(read);
    }

    /** Gives them to {@code engine}, as it would have set them up itself. */
    void give(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = read.join();
        mappings.setEnvironment(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
        mappings.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) {
            mappings.setDefaultExecutorType(ExecutorType.BATCH);
        }
        engine.setSqlSessionFactory(new DefaultSqlSessionFactory(mappings));
    }

    private static Configuration read() {
        Properties wording = new Properties();
        wording.setProperty("prefix", NO_PREFIX);
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(
                wording, NO_PREFIX, DbSqlSessionFactory.POSTGRES);
        try (Reader file = Resources.getResourceAsReader(
                EngineMappings.class.getClassLoader(), ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
            return new XMLConfigBuilder(file, "", wording).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
