package dev.rapport.perception;

import dev.rapport.organization.Person;
import dev.rapport.tasklist.OpenBallots;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ballots that wait for somebody, read from who is asked and who has answered; nothing is written. */
@Service
@Transactional(readOnly = true)
public class WaitingBallots implements OpenBallots {

    private static final int MOST = 50;

    private final JdbcClient sql;

    WaitingBallots(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenBallot> waitingFor(Person reader) {
        return sql.sql("""
                        select r.project_key, p.name, r.closes, r.rehearsal
                        from perception_voter v
                        join perception_round r on r.id = v.round and r.state = 'open'
                        join perception_urn u on u.round = r.id
                        join project p on p.key = r.project_key and p.status = 'running' and p.paused_on is null
                        where v.person = :me and not :me = any(u.answered)
                        order by r.closes, r.project_key limit :most
                        """)
                .param("me", reader.username())
                .param("most", MOST)
                .query((row, number) -> {
                    String key = row.getString("project_key");
                    return new OpenBallot(
                            key,
                            row.getString("name"),
                            "/projects/" + key + "/ballot",
                            row.getObject("closes", LocalDate.class).minusDays(1),
                            row.getBoolean("rehearsal"));
                })
                .list();
    }

    @Override
    public long since(Person reader, Instant begin) {
        return sql.sql("""
                        select count(*) from perception_voter v
                        join perception_round r on r.id = v.round
                        join perception_urn u on u.round = r.id
                        join project p on p.key = r.project_key
                        where v.person = :me and case when :me = any(u.answered)
                            then coalesce(r.closed_at, p.ended_at, 'infinity') >= :begin
                            else r.state = 'open' and p.status = 'running' and p.paused_on is null end
                        """)
                .param("me", reader.username())
                .param("begin", Timestamp.from(begin))
                .query(Long.class)
                .single();
    }
}
