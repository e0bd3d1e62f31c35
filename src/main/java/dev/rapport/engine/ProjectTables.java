package dev.rapport.engine;

import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The decision tables that count in a project: of each the newest that was published when the project began. One that is
 * published later reaches the projects that begin after it, and no promise, draft or training of those that were there,
 * whichever version of a playbook asks. Only where a project's own table cannot be decided, the newest is asked, since it
 * may be the correction of it.
 */
@Component
class ProjectTables {

    private static final String VERSIONS = """
            select d.id_ from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
            where d.key_ = :table
            """;

    private final ProcessEngine engine;
    private final Projects projects;
    private final JdbcClient sql;

    ProjectTables(@Lazy ProcessEngine engine, Projects projects, JdbcClient sql) {
        this.engine = engine;
        this.projects = projects;
        this.sql = sql;
    }

    /** The version that counts in the project; empty where it began before there was any. */
    Optional<String> in(String projectKey, String table) {
        return sql.sql(VERSIONS + "and p.deploy_time_ <= :began order by d.version_ desc limit 1")
                .param("table", table)
                .param("began", Timestamp.from(projects.get(projectKey).createdAt()))
                .query(String.class)
                .optional();
    }

    /** The first version that there ever was. */
    Optional<String> first(String table) {
        return sql.sql(VERSIONS + "order by d.version_ limit 1")
                .param("table", table)
                .query(String.class)
                .optional();
    }

    /**
     * Within a step of a process.
     *
     * @param usable whether an answer says what is asked for
     * @throws Refused where neither this version nor the newest gives a usable answer
     */
    DmnDecisionTableResult decide(
            String table, String version, VariableMap known, Predicate<DmnDecisionTableResult> usable) {
        return answer(version, known)
                .filter(usable)
                .or(() -> newest(table)
                        .filter(newest -> !newest.equals(version))
                        .flatMap(newest -> answer(newest, known))
                        .filter(usable))
                .orElseThrow(() -> Refused.overtaken("The decision table “" + nameOf(version)
                        + "” gives no answer here: no row of it fits, or more than one, or one cannot be read. A change"
                        + " manager has to correct and publish it. Nothing was changed."));
    }

    /** Asked past the engine's commands: one that fails would take the act with it, and nothing could be asked instead. */
    private Optional<DmnDecisionTableResult> answer(String version, VariableMap known) {
        try {
            DmnDecision decision = (DmnDecision) engine.getRepositoryService().getDecisionDefinition(version);
            return Optional.of(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getDmnEngine()
                    .evaluateDecisionTable(decision, known.asVariableContext()));
        } catch (ProcessEngineException | DmnEngineException unusable) {
            return Optional.empty();
        }
    }

    private Optional<String> newest(String table) {
        return sql.sql(VERSIONS + "order by d.version_ desc limit 1")
                .param("table", table)
                .query(String.class)
                .optional();
    }

    private String nameOf(String version) {
        return engine.getRepositoryService().getDecisionDefinition(version).getName();
    }
}
