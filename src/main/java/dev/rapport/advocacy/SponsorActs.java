package dev.rapport.advocacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sponsors did where people could see it. */
@Repository
class SponsorActs {

    private final JdbcClient sql;

    SponsorActs(JdbcClient sql) {
        this.sql = sql;
    }

    record SponsorAct(String sponsor, String act, LocalDate on, String witness) {}

    void add(String projectKey, SponsorAct act, Instant at) {
        sql.sql("""
                        insert into sponsor_act (project_key, sponsor, act, done_on, witness, recorded_at)
                        values (:project, :sponsor, :act, :on, :witness, :at)
                        """)
                .param("project", projectKey)
                .param("sponsor", act.sponsor())
                .param("act", act.act())
                .param("on", act.on())
                .param("witness", act.witness())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<SponsorAct> latest(String projectKey) {
        return sql.sql("""
                        select sponsor, act, done_on, witness from sponsor_act
                        where project_key = :project order by id desc limit 1
                        """)
                .param("project", projectKey)
                .query((row, number) -> new SponsorAct(
                        row.getString("sponsor"),
                        row.getString("act"),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("witness")))
                .optional();
    }

    long count(String projectKey) {
        return sql.sql("select count(*) from sponsor_act where project_key = :project")
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }
}
