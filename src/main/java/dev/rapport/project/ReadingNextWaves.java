package dev.rapport.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which wave goes live next in each of several projects, in one statement. Who may know is the caller's to ask. */
@Service
@Transactional(readOnly = true)
public class ReadingNextWaves {

    private static final String NEXT = """
            select distinct on (w.project_key) w.project_key, w.position + 1 as number, w.name, w.go_live,
                count(*) over (partition by w.project_key) as waves, coalesce(p.phase in ('live', 'closed'), false) as live
            from project_wave w
            left join wave_progress p on p.project_key = w.project_key and p.wave = w.position + 1
            where w.project_key = any(:keys)
            order by w.project_key, live, w.position
            """;

    private final JdbcClient sql;

    ReadingNextWaves(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the project's key; a project in which all units go live together is not among them. */
    public Map<String, NextWave> of(Collection<String> projectKeys) {
        Map<String, NextWave> next = new HashMap<>();
        sql.sql(NEXT).param("keys", projectKeys.toArray(String[]::new)).query(row -> {
            next.put(
                    row.getString("project_key"),
                    new NextWave(
                            row.getInt("number"),
                            row.getInt("waves"),
                            row.getString("name"),
                            row.getDate("go_live").toLocalDate(),
                            row.getBoolean("live")));
        });
        return next;
    }
}
