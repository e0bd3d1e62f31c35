package dev.rapport.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether anything was written, in any table, ours and the engine's. Each written row carries the number of the
 * transaction that wrote it, and numbers only grow; so the greatest one and the count of rows tell of every insert,
 * update and delete that was kept.
 */
final class Writes {

    /** Tables that requests move which are answered with an error. */
    private static final Set<String> MAY_MOVE = Set.of(
            // when a session was last used, and that it ended
            "spring_session",
            "spring_session_attributes",
            // failed sign-ins are counted, which is their purpose
            "sign_in_failure");

    private final JdbcClient sql;
    private final Set<String> tables;

    Writes(JdbcClient sql) {
        this.sql = sql;
        this.tables =
                new TreeSet<>(sql.sql("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .query(String.class)
                        .list());
        tables.removeAll(MAY_MOVE);
    }

    /** The number that the next writing transaction gets: unchanged where nothing was even tried to be written. */
    long next() {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** What stands in each table, by table. */
    Map<String, String> state() {
        List<Map<String, Object>> rows = sql.sql(tables.stream()
                        .map(table -> "select '" + table + "' as name, count(*) || '/' ||"
                                + " coalesce(max(xmin::text::bigint), 0) as state from public." + table)
                        .collect(Collectors.joining(" union all ")))
                .query()
                .listOfRows();
        Map<String, String> state = new TreeMap<>();
        rows.forEach(row -> state.put(String.valueOf(row.get("name")), String.valueOf(row.get("state"))));
        return state;
    }

    /** The tables that differ. */
    static Set<String> between(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
