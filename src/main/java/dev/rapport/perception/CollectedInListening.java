package dev.rapport.perception;

import dev.rapport.personal.Collected;
import dev.rapport.personal.Collecting;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of those who are interviewed and asked for a ballot. When it is due, who was drawn, asked and answered is
 * deleted; the words that were confirmed and the figures stay, which name nobody.
 */
@Component
class CollectedInListening implements Collecting {

    /** Rounds in which everybody was told before, and all where the project is over. */
    private static final String DUE =
            "round in (select r.id from perception_round r where r.project_key = :key and (:ended or r.told_at < :before))";

    private static final List<String> FORGETTING = List.of(
            """
            update work_item set answer = null, assignee = null, intended = null, closed_by = null, given_to = null
            where project_key = :key and playbook = 'interview' and state <> 'open' and process_instance in (
                select w.process_instance from work_item w join perception_interview i on i.task = w.id where i.\
            """ + DUE + ")",
            "update perception_interview set person = 'forgotten-' || id, task = null, why_not = null where " + DUE,
            "delete from perception_voter where " + DUE,
            "update perception_urn set answered = '{}', sealed = null where " + DUE);

    private final JdbcClient sql;

    CollectedInListening(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Collected> collected() {
        return List.of(
                new Collected("interviews", Set.of("perception_interview", "pain_point")),
                new Collected("ballots", Set.of("perception_voter", "perception_urn")),
                new Collected("acts", Set.of("problem_statement", "statement_dissent", "gap_answer")));
    }

    @Override
    public void forget(String projectKey, Instant before, boolean ended) {
        FORGETTING.forEach(statement -> sql.sql(statement)
                .param("key", projectKey)
                .param("ended", ended)
                .param("before", Timestamp.from(before))
                .update());
    }
}
