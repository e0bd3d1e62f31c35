package dev.rapport.listening;

import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises as they were given; nobody takes one away. */
@Repository
class Commitments {

    private final JdbcClient sql;

    Commitments(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            String projectKey, @Nullable String unit, String promise, String by, String to, LocalDate due, Instant at) {
        sql.sql("""
                        insert into commitment (project_key, unit, promise, promised_by, promised_to, due, made_at)
                        values (:project, :unit, :promise, :by, :to, :due, :at)
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("promise", promise)
                .param("by", by)
                .param("to", to)
                .param("due", due)
                .param("at", Timestamp.from(at))
                .update();
    }

    CountedRows<Commitment> page(String projectKey, @Nullable Cursor after, Limit limit) {
        return sql.sql("""
                        select c.total, page.* from
                            (select count(*) as total from commitment where project_key = :project) c
                        left join (select id, project_key, unit, promise, promised_by, promised_to, due, made_at, state,
                                rehearsal
                            from commitment where project_key = :project and id > :after
                            order by id limit :limit) page on true
                        order by page.id
                        """)
                .param("project", projectKey)
                .param("after", after == null ? 0 : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("id", Commitments::commitment));
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("promise"),
                row.getString("promised_by"),
                row.getString("promised_to"),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("state"),
                row.getBoolean("rehearsal"));
    }
}
