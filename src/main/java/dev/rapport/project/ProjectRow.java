package dev.rapport.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;

/** Reads a project with its parts from one row: every step of a process asks for it. */
final class ProjectRow {

    /** What is read of the project {@code p}. Parts are lists in the order given, numbers among them as text. */
    static final String SELECT = """
            select p.key, p.name, p.purpose, p.go_live, p.sponsor, p.cio, p.it_lead, p.change_manager, p.process_owner,
                p.controller, p.employee_representative, %s, p.phase, p.created_by, p.created_at, p.ended_at, p.closing,
                p.rehearsal,
                %s,
                %s,
                %s,
                %s,
                %s,
                %s
            from project p
            """.formatted(
                    ReadingProjects.STATUS,
                    parts("units", "project_unit", "one.unit", "position"),
                    parts("waves", "project_wave", "json_build_array(one.name, one.go_live, one.units)", "position"),
                    parts("functionality", "project_functionality", "json_build_array(one.key, one.name)", "position"),
                    parts(
                            "impacts",
                            "project_impact",
                            "json_build_array(one.unit, one.functionality, one.level)",
                            "position, one.unit, one.functionality"),
                    parts("vendors", "project_vendor", "json_build_array(one.name, one.people)", "position"),
                    parts(
                            "benefits",
                            "project_benefit",
                            "json_build_array(one.name, one.measure, one.baseline::text, one.target::text, one.owner)",
                            "position"));

    private ProjectRow() {}

    private static String parts(String name, String table, String one, String order) {
        return "(select json_agg(%s order by one.%s) from %s one where one.project_key = p.key) as %s"
                .formatted(one, order, table, name);
    }

    static Project read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Project(
                row.getString("key"),
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
                ProjectPart.list(row, "units", JsonNode::asText),
                ProjectPart.list(row, "waves", ProjectPart::wave),
                ProjectPart.list(row, "functionality", ProjectPart::functionality),
                ProjectPart.list(row, "impacts", ProjectPart::impact),
                ProjectPart.list(row, "vendors", ProjectPart::vendor),
                ProjectPart.list(row, "benefits", ProjectPart::benefit),
                Status.of(row.getString("status")),
                Phase.of(row.getString("phase")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("closing"),
                row.getBoolean("rehearsal"));
    }
}
