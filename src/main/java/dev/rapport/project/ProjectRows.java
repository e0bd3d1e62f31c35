package dev.rapport.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one project with its parts. */
@Component
class ProjectRows {

    private final JdbcClient sql;

    ProjectRows(JdbcClient sql) {
        this.sql = sql;
    }

    Project read(ResultSet row) throws SQLException {
        String key = row.getString("key");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Project(
                key,
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("go_live", LocalDate.class),
                row.getString("sponsor"),
                row.getString("cio"),
                row.getString("it_lead"),
                row.getString("change_manager"),
                row.getString("process_owner"),
                row.getString("controller"),
                row.getString("employee_representative"),
                units(key),
                waves(key),
                functionality(key),
                impacts(key),
                vendors(key),
                benefits(key),
                Status.of(row.getString("status")),
                Phase.of(row.getString("phase")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("closing"),
                row.getBoolean("rehearsal"));
    }

    private List<String> units(String key) {
        return part("project_unit", key, (row, number) -> row.getString("unit"));
    }

    private List<Project.Wave> waves(String key) {
        return part(
                "project_wave",
                key,
                (row, number) -> new Project.Wave(
                        row.getString("name"),
                        row.getObject("go_live", LocalDate.class),
                        texts(row.getArray("units"))));
    }

    private List<Project.Functionality> functionality(String key) {
        return part(
                "project_functionality",
                key,
                (row, number) -> new Project.Functionality(row.getString("key"), row.getString("name")));
    }

    private List<Project.Impact> impacts(String key) {
        return sql.sql("select * from project_impact where project_key = :key order by position, unit, functionality")
                .param("key", key)
                .query((row, number) ->
                        new Project.Impact(row.getString("unit"), row.getString("functionality"), row.getInt("level")))
                .list();
    }

    private List<Project.Vendor> vendors(String key) {
        return part(
                "project_vendor",
                key,
                (row, number) -> new Project.Vendor(row.getString("name"), texts(row.getArray("people"))));
    }

    private List<Project.Benefit> benefits(String key) {
        return part(
                "project_benefit",
                key,
                (row, number) -> new Project.Benefit(
                        row.getString("name"),
                        row.getString("measure"),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("target"),
                        row.getString("owner")));
    }

    private <T> List<T> part(String table, String key, org.springframework.jdbc.core.RowMapper<T> as) {
        return sql.sql("select * from " + table + " where project_key = :key order by position")
                .param("key", key)
                .query(as)
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
