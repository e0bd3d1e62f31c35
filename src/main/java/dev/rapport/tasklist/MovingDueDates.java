package dev.rapport.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
    private final Escalations escalations;
    private final Clock clock;

    MovingDueDates(JdbcClient sql, DueDates dueDates, Escalations escalations, Clock clock) {
        this.sql = sql;
        this.dueDates = dueDates;
        this.escalations = escalations;
        this.clock = clock;
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

    /**
     * Makes what is open with that form about these units due then where it was due earlier. It is not late any more, and is
     * reminded of and escalated by its new date.
     */
    public void notBefore(String projectKey, Collection<String> units, String form, Instant due) {
        Instant now = clock.instant();
        sql.sql("""
                        update work_item set due_at = :due, late_from = :due,
                            chase = case when :due > :now then 'remind' else chase end
                        where project_key = :project and state = 'open' and form = :form and unit = any(:units)
                            and due_at < :due
                        returning id
                        """)
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .param("project", projectKey)
                .param("form", form)
                .param("units", units.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(id -> escalations.end(id, now));
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
