package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine keeps ids and what decides on the way, and nothing that people wrote. */
@RapportTest
class OnlyFactsForRoutingTest {

    private static final Set<String> KEPT = Set.of(
            "projectKey",
            "units",
            "unit",
            "waves",
            "wave",
            "hypercareSpan",
            "advocacyRhythm",
            "listensFirst",
            "outcome",
            "appointed",
            "trainingNeeded",
            "nominee",
            "accepted",
            "partsAgreed",
            "remarksAgreed",
            "commitment",
            "promisor",
            "recipient",
            "asker",
            "promised",
            "checkpoint",
            "executives",
            "executive",
            "answersOver",
            "nextCheckpoint");
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    @Autowired
    GivenProject given;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient sql;

    @Test
    void theEngineKeepsIdsAndFactsForRoutingOnly() {
        Play play = given.project().withUnits(2).begins();
        play.story()
                .anAdvocacyCycleIsCompleted()
                .unitsArePrepared()
                .itGoesLive()
                .theProjectIsClosed();

        List<HistoricVariableInstance> kept = variables(play);
        assertThat(kept)
                .extracting(HistoricVariableInstance::getName)
                .filteredOn(name -> !COUNTERS.contains(name))
                .isSubsetOf(KEPT)
                .containsAll(KEPT);
        assertThat(kept)
                .filteredOn(variable -> !COUNTERS.contains(variable.getName()))
                .extracting(HistoricVariableInstance::getValue)
                .isSubsetOf(values(play));
    }

    @Test
    void theEngineKeepsNeitherEarlierValuesNorWhoDidWhat() {
        Play play = given.project().begins();
        play.story().unitsArePrepared();

        for (String copies : List.of("act_hi_detail", "act_hi_op_log", "act_hi_identitylink")) {
            assertThat(sql.sql("select count(*) from " + copies + " where root_proc_inst_id_ = any(:runs)")
                            .param("runs", runs(play))
                            .query(Long.class)
                            .single())
                    .as(copies)
                    .isZero();
        }
        assertThat(sql.sql("select count(*) from act_hi_actinst where root_proc_inst_id_ = any(:runs)")
                        .param("runs", runs(play))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private Set<Object> values(Play play) {
        Set<Object> values = new HashSet<>(play.units());
        values.addAll(Set.of(play.key(), play.units(), "P14D", "agreed", true, false, 1, List.of(1)));
        play.units().forEach(unit -> values.add(play.members(unit).get(0).username()));
        values.add(play.changeManager().username());
        values.addAll(List.of(
                play.sponsor().username(),
                play.cio().username(),
                List.of(play.sponsor().username(), play.cio().username())));
        values.addAll(sql.sql("select id from checkpoint where project_key = :key")
                .param("key", play.key())
                .query(Long.class)
                .list());
        values.addAll(sql.sql("""
                        select (answers_until + 1)::text from checkpoint where project_key = :key
                        union all select next_on::text from checkpoint where project_key = :key
                        """).param("key", play.key()).query(String.class).list());
        values.addAll(sql.sql("select id from commitment where project_key = :key")
                .param("key", play.key())
                .query(Long.class)
                .list());
        return values;
    }

    private List<HistoricVariableInstance> variables(Play play) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(runs(play))
                .listPage(0, 1000);
    }

    private String[] runs(Play play) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(play.key())
                .listPage(0, 1000)
                .stream()
                .map(HistoricProcessInstance::getId)
                .toArray(String[]::new);
    }
}
