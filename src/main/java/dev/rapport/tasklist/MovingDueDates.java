package dev.rapport.tasklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes all that is open in a project due a number of business days later, at the same time of the day. What was late is
 * late by as much as before, and is reminded of and escalated as much later.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MovingDueDates {

    private final JdbcClient sql;
    private final DueDates dueDates;

    MovingDueDates(JdbcClient sql, DueDates dueDates) {
        this.sql = sql;
        this.dueDates = dueDates;
    }

    private record Dates(String id, Instant due, @Nullable Instant lateFrom) {}

    public void move(String projectKey, int businessDays) {
        List<Dates> open = open(projectKey);
        if (businessDays == 0 || open.isEmpty()) {
            return;
        }
        sql.sql("""
                        update work_item w set due_at = moved.due, late_from = moved.late
                        from unnest(:ids::text[], :dues::timestamptz[], :lates::timestamptz[]) as moved (id, due, late)
                        where w.id = moved.id
                        """)
                .param("ids", open.stream().map(Dates::id).toArray(String[]::new))
                .param("dues", texts(open.stream().map(Dates::due).toList(), businessDays))
                .param("lates", texts(open.stream().map(Dates::lateFrom).toList(), businessDays))
                .update();
    }

    private List<Dates> open(String projectKey) {
        return sql.sql("""
                        select id, due_at, late_from from work_item
                        where project_key = :project and state = 'open' and due_at is not null order by id
                        """)
                .param("project", projectKey)
                .query((row, number) -> new Dates(
                        row.getString("id"),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row.getTimestamp("late_from"))))
                .list();
    }

    private @Nullable String[] texts(List<@Nullable Instant> times, int businessDays) {
        return times.stream()
                .map(time ->
                        time == null ? null : dueDates.later(time, businessDays).toString())
                .toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
