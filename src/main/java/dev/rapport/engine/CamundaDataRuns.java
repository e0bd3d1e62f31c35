package dev.rapport.engine;

import dev.rapport.personal.DataRuns;
import dev.rapport.playbook.PlaybookEngine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to employee representatives as instances of {@code personal-data}, under the project's key. */
@Component
class CamundaDataRuns implements DataRuns {

    /** What processes that came to their end still know of whom they asked. */
    private static final String ASKED = """
            select v.id_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
            where p.business_key_ = :project and p.end_time_ is not null and v.name_ = any(:names)
            """;

    private static final List<String> PEOPLE = List.of(Names.INTERVIEWEE, Names.INTERVIEWEES, Names.NOMINEE);

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RunsBeside beside;
    private final JdbcClient sql;

    CamundaDataRuns(@Lazy RuntimeService runtime, @Lazy HistoryService history, RunsBeside beside, JdbcClient sql) {
        this.runtime = runtime;
        this.history = history;
        this.beside = beside;
        this.sql = sql;
    }

    @Override
    public boolean arePossible() {
        return beside.isPublished(Names.PERSONAL_DATA);
    }

    @Override
    public void start(String projectKey, List<String> units, String by) {
        beside.begin(Names.PERSONAL_DATA, new PlaybookEngine.Beginning(projectKey, units, null, by), Map.of());
    }

    /** The signal that models wait for carries the project in its name, and wakes no other. */
    @Override
    public void settled(String projectKey) {
        runtime.signalEventReceived(Names.PERSONAL_DATA + "-" + projectKey);
    }

    @Override
    public void forget(String projectKey) {
        sql.sql(ASKED)
                .param("project", projectKey)
                .param("names", PEOPLE.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(history::deleteHistoricVariableInstance);
    }
}
