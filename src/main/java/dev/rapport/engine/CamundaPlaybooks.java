package dev.rapport.engine;

import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PlaybookEngine;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Playbooks as deployments, each with all of its files. */
@Component
class CamundaPlaybooks implements PlaybookEngine {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final TrialReading trial;
    private final JdbcClient sql;

    CamundaPlaybooks(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            Acting acting,
            StartVariables variables,
            TrialReading trial,
            JdbcClient sql) {
        this.repository = repository;
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.trial = trial;
        this.sql = sql;
    }

    @Override
    public String lifecycle() {
        return Names.LIFECYCLE;
    }

    @Override
    public List<Objection> objections(Map<String, byte[]> files) {
        return trial.objections(files);
    }

    @Override
    public Deployed deploy(String playbook, Origin origin, Map<String, byte[]> files) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(playbook)
                .source(origin.word())
                .enableDuplicateFiltering(false);
        files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        List<ProcessDefinition> made;
        try {
            made = deployment.deployWithResult().getDeployedProcessDefinitions();
        } catch (ProcessEngineException refused) {
            throw new NotExecutable(String.valueOf(refused.getMessage()));
        }
        if (made == null || made.size() != 1 || !made.get(0).getKey().equals(playbook)) {
            throw new NotExecutable("The files must hold the process " + playbook + " and no other.");
        }
        return deployed(made.get(0));
    }

    @Override
    public Optional<Deployed> newest(String playbook) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(playbook)
                        .latestVersion()
                        .singleResult())
                .map(CamundaPlaybooks::deployed);
    }

    private static Deployed deployed(ProcessDefinition definition) {
        return new Deployed(definition.getId(), definition.getVersion());
    }

    @Override
    public List<Running> running(Collection<String> playbooks) {
        return sql.sql("""
                        select d.key_, coalesce(d.version_, 0) as number, count(distinct e.business_key_) as projects
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.business_key_ is not null and d.key_ = any(:playbooks)
                        group by grouping sets ((d.key_, d.version_), (d.key_))
                        """)
                .param("playbooks", playbooks.toArray(String[]::new))
                .query((row, number) ->
                        new Running(row.getString("key_"), row.getInt("number"), row.getLong("projects")))
                .list();
    }

    @Override
    public String start(String definition, Beginning beginning) {
        String[] run = new String[1];
        acting.as(
                beginning.by(),
                () -> run[0] = runtime.startProcessInstanceById(
                                definition, beginning.projectKey(), variables.of(beginning))
                        .getId());
        return run[0];
    }
}
