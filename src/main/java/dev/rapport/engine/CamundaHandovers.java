package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.HandoverRuns;
import dev.rapport.project.WorkHandover;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All of somebody's work that goes to somebody else, as instances of {@code work-handover}. */
@Component
class CamundaHandovers implements HandoverRuns {

    /** Where what runs for a project names somebody whom it will ask. */
    private static final String NAMED = """
            select v.execution_id_, v.name_ from act_ru_variable v
            join act_ru_execution e on e.id_ = v.execution_id_
            join act_ru_execution root on root.id_ = e.root_proc_inst_id_
            where root.business_key_ = :project and v.task_id_ is null and v.text_ = :who
                and v.name_ in ('nominee', 'promisor', 'recipient', 'asker', 'owner')
            order by v.execution_id_, v.name_
            """;

    private final RuntimeService runtime;
    private final Acting acting;
    private final RunsBeside beside;
    private final JdbcClient sql;

    CamundaHandovers(@Lazy RuntimeService runtime, Acting acting, RunsBeside beside, JdbcClient sql) {
        this.runtime = runtime;
        this.acting = acting;
        this.beside = beside;
        this.sql = sql;
    }

    @Override
    public String start(WorkHandover handover, List<String> units, String by) {
        return beside.begin(
                Names.WORK_HANDOVER_PLAYBOOK,
                new PlaybookEngine.Beginning(handover.projectKey(), units, null, by),
                Map.of(Names.WORK_HANDOVER, handover.id(), Names.SUCCESSOR, handover.to()));
    }

    private record Named(String scope, String variable) {}

    @Override
    public void goesTo(String projectKey, String from, String to) {
        List<Named> named = sql.sql(NAMED)
                .param("project", projectKey)
                .param("who", from)
                .query((row, number) -> new Named(row.getString("execution_id_"), row.getString("name_")))
                .list();
        acting.as(to, () -> named.forEach(one -> runtime.setVariableLocal(one.scope(), one.variable(), to)));
    }
}
