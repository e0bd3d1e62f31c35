package dev.rapport.project;

import java.sql.Timestamp;
import java.time.Clock;
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
