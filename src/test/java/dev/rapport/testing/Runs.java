package dev.rapport.testing;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine and the database hold of a project, for tests that look behind the use cases. */
@TestComponent
public class Runs {

    private final ProcessEngine engine;
    private final JdbcClient sql;

    Runs(ProcessEngine engine, JdbcClient sql) {
        this.engine = engine;
        this.sql = sql;
    }

    /** The one run of the playbook that is open. */
    public ProcessInstance of(Play play, String playbook) {
        ProcessEngineTests.init(engine);
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(play.key())
                .processDefinitionKey(playbook)
                .singleResult();
    }

    /** Ids of the steps that wait for people in that run, one for each who is asked. */
    public List<String> tasks(ProcessInstance run) {
        return engine.getTaskService().createTaskQuery().processInstanceId(run.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** The version of the playbook that the run follows. */
    public int version(ProcessInstance run) {
        return engine.getRepositoryService()
                .getProcessDefinition(run.getProcessDefinitionId())
                .getVersion();
    }

    /** Lets the one timer of the run come due. */
    public void fireTimer(ProcessInstance run) {
        Job timer = timer(run);
        engine.getManagementService().executeJob(timer.getId());
    }

    /** Lets the timers of that playbook come due in the project, whenever they would. */
    public void fireTimers(String projectKey, String playbook) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .processDefinitionKey(playbook)
                .list()
                .forEach(this::fireTimer);
    }

    /** The jobs of the run that the engine would do now. */
    public List<Job> due(ProcessInstance run) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(run.getId())
                .executable()
                .list();
    }

    public Job timer(ProcessInstance run) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(run.getId())
                .timers()
                .singleResult();
    }

    public long count(Play play, String table) {
        return sql.sql("select count(*) from " + table + " where project_key = :key")
                .param("key", play.key())
                .query(Long.class)
                .single();
    }

    /** How the one work item of the step stands. */
    public Map<String, Object> workItem(Play play, String task) {
        return workItems(play).stream()
                .filter(item -> task.equals(item.get("task")))
                .reduce((one, another) -> {
                    throw new AssertionError("Several work items " + task);
                })
                .orElseThrow();
    }

    /** All work items of the project, whatever their state, in the order they were made. */
    public List<Map<String, Object>> workItems(Play play) {
        return sql.sql("select * from work_item where project_key = :key order by created_at")
                .param("key", play.key())
                .query()
                .listOfRows();
    }
}
