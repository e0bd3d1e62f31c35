package dev.rapport.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code work_item}. */
final class WorkItemRow {

    /** Named, so that a column which a newer version adds makes no plan stale. */
    static final String COLUMNS = """
            w.id, w.project_key, w.unit, w.name, w.why, w.action, w.next_step, w.playbook, w.task, w.form, w.role,
            %s as paused,
            w.sign_off, w.process_instance, w.intended, w.assignee, w.created_at, w.due_at, w.state, w.closed_by,
            w.closed_at, w.acted_for, w.rehearsal, w.wave
            """.formatted(PausedWork.WAITS);

    private WorkItemRow() {}

    static String word(WorkItem.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("why"),
                row.getString("action"),
                row.getString("next_step"),
                row.getString("playbook"),
                row.getString("task"),
                row.getString("form"),
                row.getString("role"),
                row.getBoolean("sign_off"),
                row.getString("process_instance"),
                row.getString("intended"),
                row.getString("assignee"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "due_at"),
                WorkItem.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("paused"),
                row.getString("closed_by"),
                instant(row, "closed_at"),
                row.getString("acted_for"),
                row.getBoolean("rehearsal"),
                row.getString("wave"));
    }

    static UnitLoad load(ResultSet row, int number) throws SQLException {
        String[] waits = (String[]) row.getArray("waits_for").getArray();
        List<String> named =
                Arrays.stream(waits).filter(name -> !name.isEmpty()).toList();
        return new UnitLoad(row.getString("unit"), row.getLong("open"), instant(row, "next_due"), named);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
