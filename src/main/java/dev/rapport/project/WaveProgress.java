package dev.rapport.project;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each wave of a project has come; {@link Phase#CLOSED} when it left hypercare. */
@Repository
public class WaveProgress {

    private final JdbcClient sql;
    private final Clock clock;

    WaveProgress(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Entering the same phase again changes nothing. */
    void enter(String projectKey, int wave, Phase phase) {
        sql.sql("""
                        insert into wave_progress (project_key, wave, phase, entered_at)
                        values (:project, :wave, :phase, :at)
                        on conflict (project_key, wave) do update set phase = excluded.phase, entered_at = excluded.entered_at
                        where wave_progress.phase <> excluded.phase
                        """)
                .param("project", projectKey)
                .param("wave", wave)
                .param("phase", phase.word())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Since when each wave is live, by its number: in its hypercare since it began, after it since the switch was stated. */
    public Map<Integer, Instant> liveSince(String projectKey) {
        Map<Integer, Instant> since = new TreeMap<>();
        sql.sql("""
                        select w.wave, case w.phase when 'live' then w.entered_at else (
                            select max(s.signed_at) from sign_off s join sign_off_request r on r.id = s.request_id
                            where r.project_key = w.project_key and r.subject = 'cutover' and s.decision = 'attested'
                                and coalesce(r.wave, 1) = w.wave) end as since
                        from wave_progress w where w.project_key = :project and w.phase in ('live', 'closed')
                        """).param("project", projectKey).query(row -> {
            Timestamp at = row.getTimestamp("since");
            if (at != null) {
                since.put(row.getInt("wave"), at.toInstant());
            }
        });
        return since;
    }

    /** By the wave's number; one that has not begun is not among them. */
    public Map<Integer, Phase> of(String projectKey) {
        Map<Integer, Phase> phases = new TreeMap<>();
        sql.sql("select wave, phase from wave_progress where project_key = :project")
                .param("project", projectKey)
                .query(row -> {
                    phases.put(row.getInt("wave"), Phase.of(row.getString("phase")));
                });
        return phases;
    }
}
