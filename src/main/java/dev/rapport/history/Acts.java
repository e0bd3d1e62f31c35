package dev.rapport.history;

import dev.rapport.operation.Counting;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that happened, in order. Rows are only ever added. */
@Repository
class Acts {

    private final JdbcClient sql;
    private final Counting counting;

    Acts(JdbcClient sql, Counting counting) {
        this.sql = sql;
        this.counting = counting;
    }

    void add(Act act) {
        sql.sql("""
                        insert into act (project_key, at, who, act, what, unit, element, process_instance,
                            acted_for)
                        values (:project, :at, :who, :act, :what, :unit, :element, :instance, :actedFor)
                        """)
                .param("project", act.projectKey())
                .param("at", Timestamp.from(act.at()))
                .param("who", act.who())
                .param("act", act.act())
                .param("what", act.what())
                .param("unit", act.unit())
                .param("element", act.element())
                .param("instance", act.processInstance())
                .param("actedFor", act.actedFor())
                .update();
        counting.act(act.act());
    }

    CountedRows<Act> page(String projectKey, @Nullable Cursor after, Limit limit) {
        return sql.sql("""
                        select c.total, page.* from (select count(*) as total from act where project_key = :project) c
                        left join (select id, project_key, at, who, act, what, unit, element, process_instance, acted_for, rehearsal
                            from act where project_key = :project and id > :after order by id limit :limit) page on true
                        order by page.id
                        """)
                .param("project", projectKey)
                .param("after", after == null ? 0 : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("act", Acts::read));
    }

    private static Act read(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getLong("id"),
                row.getString("project_key"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("what"),
                row.getString("unit"),
                row.getString("element"),
                row.getString("process_instance"),
                row.getString("acted_for"),
                row.getBoolean("rehearsal"));
    }
}
