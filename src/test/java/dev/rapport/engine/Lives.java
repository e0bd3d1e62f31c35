package dev.rapport.engine;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a model past every outer check, right into the engine, and lets it live its whole life. */
final class Lives {

    private static final int ROUNDS = 3;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);
    private static final String PROJECT = "hostile project";

    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final DecisionService decisions;
    private final JdbcClient sql;

    Lives(ProcessEngine engine, JdbcClient sql) {
        this.repository = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.management = engine.getManagementService();
        this.decisions = engine.getDecisionService();
        this.sql = sql;
    }

    /**
     * Its whole life, which ends in time or is a failure.
     *
     * @return what a decision table found, or nothing for a process
     */
    List<Object> live(Hostile hostile) {
        return assertTimeoutPreemptively(
                LONGEST_LIFE,
                () -> deployed(hostile, () -> hostile.isTable() ? decide() : run()),
                () -> "It does not end: " + hostile);
    }

    /** Does something while a model waits in its first step, with the execution that waits. */
    void during(Hostile hostile, Consumer<String> deed) {
        deployed(hostile, () -> {
            String process = process().getId();
            deed.accept(forms.submitStartForm(process, variables()).getId());
            return List.of();
        });
    }

    private List<Object> deployed(Hostile hostile, Supplier<List<Object>> life) {
        DeploymentBuilder builder = repository.createDeployment();
        builder.addString(hostile.file(), hostile.text());
        Deployment deployment = builder.deploy();
        try {
            return life.get();
        } finally {
            repository.deleteDeployment(deployment.getId(), true, true, true);
            sql.sql("delete from work_item where project_key = :key")
                    .param("key", PROJECT)
                    .update();
        }
    }

    private List<Object> decide() {
        return new ArrayList<>(decisions
                .evaluateDecisionTableByKey(Hostile.PROCESS, variables())
                .collectEntries("found"));
    }

    private List<Object> run() {
        ProcessDefinition process = process();
        forms.getStartFormData(process.getId());
        forms.submitStartForm(process.getId(), variables());
        for (int round = 0; round < ROUNDS; round++) {
            jobs(process).forEach(job -> management.executeJob(job.getId()));
            tasks(process).forEach(task -> {
                forms.getTaskFormData(task.getId());
                tasks.complete(task.getId());
            });
        }
        return List.of();
    }

    private ProcessDefinition process() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Hostile.PROCESS)
                .singleResult();
    }

    private List<Job> jobs(ProcessDefinition process) {
        return management
                .createJobQuery()
                .processDefinitionKey(process.getKey())
                .listPage(0, 10);
    }

    private List<Task> tasks(ProcessDefinition process) {
        return tasks.createTaskQuery().processDefinitionId(process.getId()).listPage(0, 10);
    }

    private static VariableMap variables() {
        return Variables.createVariables()
                .putValue(Names.PROJECT_KEY, PROJECT)
                .putValue("approved", true)
                .putValue("word", "a word")
                .putValue("day", "2031-03-03T10:00:00")
                .putValue("span", "PT1S")
                .putValue("cycle", "R1/PT1S")
                .putValue("one", 1)
                .putValue("called", "called")
                .putValue("decision", Names.TRAINING_PROPOSAL)
                .putValue("level", 3)
                .putValueTyped(
                        "things",
                        Variables.objectValue(new ArrayList<>(List.of("thing")))
                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                .create());
    }
}
