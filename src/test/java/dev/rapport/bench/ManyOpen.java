package dev.rapport.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies one run of a playbook, in the database: its tasks wait for nobody in particular, spread over forty units
 * and over ninety days.
 */
final class ManyOpen {

    static final int UNITS = 40;
    private static final int LONGEST_ID = 64;

    private static final String UNIT = "(:units::text[])[1 + n % " + UNITS + "]";
    private static final String DUE = "now() + n % 90 * interval '1 day'";
    private static final String BY_RUN = "t.proc_inst_id_ = :run";
    private static final String BY_TASK = "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ = :run)";

    private static final List<Copied> ENGINE = List.of(
            new Copied(
                    "act_ru_execution",
                    BY_RUN,
                    List.of("id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_", "act_inst_id_"),
                    Map.of()),
            new Copied(
                    "act_ru_task",
                    BY_RUN,
                    List.of("id_", "execution_id_", "proc_inst_id_"),
                    Map.of("assignee_", "null", "due_date_", DUE)),
            new Copied("act_ru_identitylink", BY_TASK, List.of("id_", "task_id_"), Map.of("group_id_", UNIT)),
            new Copied(
                    "act_ru_variable",
                    BY_RUN,
                    List.of("id_", "execution_id_", "proc_inst_id_", "var_scope_"),
                    Map.of("text_", "case when name_ = 'about' then " + UNIT + " else text_ end")),
            new Copied("act_hi_procinst", BY_RUN, List.of("id_", "proc_inst_id_", "root_proc_inst_id_"), Map.of()),
            new Copied(
                    "act_hi_taskinst",
                    BY_RUN,
                    List.of("id_", "execution_id_", "proc_inst_id_", "root_proc_inst_id_", "act_inst_id_"),
                    Map.of("assignee_", "null", "due_date_", DUE)));

    private static final Copied OURS = new Copied(
            "work_item",
            "t.process_instance = :run",
            List.of("id", "process_instance"),
            Map.of(
                    "unit", UNIT,
                    "role", "'unit-manager'",
                    "intended", "null",
                    "assignee", "null",
                    "due_at", DUE,
                    "project_key", "(:projects::text[])[1 + n % array_length(:projects::text[], 1)]"));

    private record Copied(String table, String rows, List<String> ids, Map<String, String> changed) {

        private String value(String column) {
            return ids.contains(column)
                    ? "right(t." + column + " || '-' || n, " + LONGEST_ID + ")"
                    : changed.getOrDefault(column, "t." + column);
        }

        String statement(List<String> columns) {
            return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + columns.stream().map(this::value).collect(Collectors.joining(", ")) + " from " + table
                    + " t, generate_series(1, :times) n where " + rows;
        }
    }

    private ManyOpen() {}

    static void stock(Contender stock, int times, List<String> units) {
        fill(stock, ENGINE, times, units, List.of());
    }

    static void ours(Contender rapport, int times, List<String> units, List<String> projects) {
        fill(rapport, ENGINE, times, units, projects);
        fill(rapport, List.of(OURS), times, units, projects);
    }

    /** Keys of the engine's tables are not checked: the copies keep to them. */
    private static void fill(
            Contender contender, List<Copied> tables, int times, List<String> units, List<String> projects) {
        String run = contender.start(1).get(0);
        contender.transactions().executeWithoutResult(status -> {
            contender.sql().sql("set local session_replication_role = replica").update();
            tables.forEach(table -> contender
                    .sql()
                    .sql(table.statement(columns(contender.sql(), table.table())))
                    .param("run", run)
                    .param("times", times)
                    .param("units", units.toArray(String[]::new))
                    .param("projects", projects.toArray(String[]::new))
                    .update());
        });
        tables.forEach(table -> contender.sql().sql("analyze " + table.table()).update());
    }

    private static List<String> columns(JdbcClient sql, String table) {
        return sql.sql("""
                        select column_name from information_schema.columns
                        where table_schema = current_schema and table_name = :table order by ordinal_position
                        """).param("table", table).query(String.class).list();
    }
}
