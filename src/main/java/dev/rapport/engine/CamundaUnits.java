package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.UnitChange;
import dev.rapport.project.UnitRuns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that are merged, split or closed as instances of {@code unit-change}, under the project's key. */
@Component
class CamundaUnits implements UnitRuns {

    /** Where what runs for a project knows a variable by that name. */
    private static final String KNOWN = """
            select v.execution_id_ from act_ru_variable v
            join act_ru_execution e on e.id_ = v.execution_id_
            join act_ru_execution root on root.id_ = e.root_proc_inst_id_
            where root.business_key_ = :project and e.proc_inst_id_ <> :except and v.task_id_ is null and v.name_ = :name
            order by v.execution_id_
            """;

    private final RuntimeService runtime;
    private final Acting acting;
    private final RunsBeside beside;
    private final JdbcClient sql;

    CamundaUnits(@Lazy RuntimeService runtime, Acting acting, RunsBeside beside, JdbcClient sql) {
        this.runtime = runtime;
        this.acting = acting;
        this.beside = beside;
        this.sql = sql;
    }

    @Override
    public String start(UnitChange change, String by) {
        List<String> asked =
                change.receivers().stream().map(UnitChange.Part::unit).toList();
        return beside.begin(
                Names.UNIT_CHANGE_PLAYBOOK,
                new PlaybookEngine.Beginning(change.projectKey(), asked, null, by),
                Map.of(Names.UNIT_CHANGE, change.id()));
    }

    @Override
    public void goesOn(String projectKey, String from, List<String> to, String except, String by) {
        acting.as(by, () -> {
            known(projectKey, Names.UNIT, except).stream()
                    .filter(scope -> from.equals(runtime.getVariableLocal(scope, Names.UNIT)))
                    .forEach(scope -> runtime.setVariableLocal(scope, Names.UNIT, to.get(0)));
            known(projectKey, Names.UNITS, except).forEach(scope -> replace(scope, from, to));
        });
    }

    private List<String> known(String projectKey, String name, String except) {
        return sql.sql(KNOWN)
                .param("project", projectKey)
                .param("except", except)
                .param("name", name)
                .query(String.class)
                .list();
    }

    private void replace(String scope, String from, List<String> to) {
        if (runtime.getVariableLocal(scope, Names.UNITS) instanceof List<?> before && before.contains(from)) {
            Set<String> after = new LinkedHashSet<>();
            before.forEach(unit -> after.addAll(unit.equals(from) ? to : List.of(String.valueOf(unit))));
            runtime.setVariableLocal(scope, Names.UNITS, StartVariables.list(new ArrayList<>(after)));
        }
    }

    @Override
    public void prepare(String projectKey, List<String> units, String unit, String by) {
        List.of(Names.TRAINING, Names.USER_INVOLVEMENT)
                .forEach(playbook ->
                        beside.begin(playbook, new PlaybookEngine.Beginning(projectKey, units, unit, by), Map.of()));
    }
}
