package dev.rapport.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine as its starter for Spring sets it up, with its own tables and indexes in a database of its own, and the
 * shipped playbook without what is ours: people, groups and due dates stand in the model, answers become variables.
 */
final class StockEngine implements Contender, AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final TaskService tasks;
    private final IdentityService identity;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    private StockEngine(HikariDataSource pool) {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
        this.pool = pool;
        this.sql = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(manager);
        this.engine = configuration(pool, manager).buildProcessEngine();
        this.tasks = engine.getTaskService();
        this.identity = engine.getIdentityService();
        engine.getRepositoryService()
                .createDeployment()
                .addString("strategy-alignment.bpmn", withoutOurParts())
                .deploy();
    }

    private static SpringProcessEngineConfiguration configuration(
            HikariDataSource pool, DataSourceTransactionManager manager) {
        SpringProcessEngineConfiguration stock = new SpringProcessEngineConfiguration();
        GenericApplicationContext nothingOfOurs = new GenericApplicationContext();
        nothingOfOurs.refresh();
        stock.setApplicationContext(nothingOfOurs);
        stock.setProcessEngineName("stock");
        stock.setDataSource(pool);
        stock.setTransactionManager(manager);
        stock.setDatabaseSchemaUpdate("true");
        stock.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        stock.setHistoryTimeToLive("P3650D");
        stock.setIdGenerator(new StrongUuidGenerator());
        stock.setDefaultSerializationFormat("application/json");
        stock.setJobExecutorActivate(false);
        stock.setMetricsEnabled(false);
        stock.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return stock;
    }

    /** Beside the database of {@code other}, on the same server and with a pool of the same settings. */
    static StockEngine beside(HikariDataSource other) {
        String database = "stock_" + Long.toString(System.nanoTime(), 36);
        JdbcClient.create(other).sql("create database " + database).update();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(other.getJdbcUrl().replaceFirst("/[^/]*$", "/" + database));
        pool.setUsername(other.getUsername());
        pool.setPassword(other.getPassword());
        pool.setMaximumPoolSize(other.getMaximumPoolSize());
        return new StockEngine(pool);
    }

    private static String withoutOurParts() {
        return asked(asked(asked(model(), "sponsor", "sponsor"), "cio", "cio"), "unit-manager", "unit-manager")
                .replaceAll("(?s)<camunda:properties>.*?</camunda:properties>", "")
                .replaceAll("<camunda:(task|execution)Listener [^>]*/>", "")
                .replace("${outcome == 'agreed'}", "${decision == 'agree'}");
    }

    /** Writes into each step of that role whom it asks, as our delegate would. */
    private static String asked(String model, String role, String who) {
        return model.replaceAll(
                "(?s)<bpmn:userTask ((?:(?!</bpmn:userTask>).)*?name=\"role\" value=\"" + role + "\")",
                "<bpmn:userTask camunda:assignee=\"" + who + "\" camunda:candidateGroups=\"" + role
                        + "\" camunda:dueDate=\"2031-03-03T17:00:00\" $1");
    }

    private static String model() {
        try {
            return Files.readString(Path.of("processes", "strategy-alignment", "strategy-alignment.bpmn"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TaskService tasks() {
        return tasks;
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public JdbcClient sql() {
        return sql;
    }

    @Override
    public TransactionOperations transactions() {
        return transactions;
    }

    @Override
    public List<String> start(int runs) {
        List<String> started = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            started.add(engine.getRuntimeService()
                    .startProcessInstanceByKey("strategy-alignment", "project-" + run, variables(run))
                    .getId());
        }
        return started;
    }

    private static VariableMap variables(int run) {
        return Variables.createVariables()
                .putValue("projectKey", "project-" + run)
                .putValue("about", "unit-" + run)
                .putValue("appointed", false)
                .putValueTyped(
                        "units",
                        Variables.objectValue(new ArrayList<>(List.of("unit-" + run)))
                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                .create());
    }

    @Override
    public void complete(Open task) {
        identity.setAuthenticatedUserId("somebody");
        try {
            tasks.complete(task.id(), Answers.to(task.step()));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
