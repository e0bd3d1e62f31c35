package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.HandoverRuns;
import dev.rapport.project.WorkHandover;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
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
                and v.name_ in ('nominee', 'promisor', 'recipient', 'asker')
            order by v.execution_id_, v.name_
            """;

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final JdbcClient sql;

    CamundaHandovers(@Lazy RuntimeService runtime, Acting acting, StartVariables variables, JdbcClient sql) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.sql = sql;
    }

    @Override
    public String start(WorkHandover handover, List<String> units, String by) {
        VariableMap all = variables.of(new PlaybookEngine.Beginning(handover.projectKey(), units, null, by));
        all.putValue(Names.WORK_HANDOVER, handover.id());
        all.putValue(Names.SUCCESSOR, handover.to());
        String[] run = new String[1];
        acting.as(
                by,
                () -> run[0] = runtime.startProcessInstanceByKey(
                                Names.WORK_HANDOVER_PLAYBOOK, handover.projectKey(), all)
                        .getId());
        return run[0];
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
