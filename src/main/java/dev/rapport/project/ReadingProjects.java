package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Units;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads projects for somebody. Some see all projects, some those that name them or affect the units they lead, and
 * members of an affected unit see name, purpose and stage only.
 */
@Service
@Transactional(readOnly = true)
public class ReadingProjects {

    /** Where the project {@code p} stands. */
    static final String STATUS =
            "case when p.merged_into is not null then 'merged' when p.paused_on is null then p.status else 'paused' end as status";

    private static final String WHOLE = """
            (:all or (:sponsor and p.sponsor = :me) or (:itLead and p.it_lead = :me)
                or (:processOwner and p.process_owner = :me) or (:controller and p.controller = :me)
                or (:representative and p.employee_representative = :me)
                or exists (select 1 from project_unit u where u.project_key = p.key and u.unit = any(:led)))
            """;
    private static final String GLIMPSE = """
            (:member and (exists (select 1 from project_unit u where u.project_key = p.key and u.unit = :unit)
                or exists (select 1 from unit_change c
                    where c.project_key = p.key and c.unit = :unit and c.state = 'taken-over')))
            """;

    private static final String GLIMPSED =
            "select p.key, p.name, p.purpose, " + STATUS + ", p.phase, p.go_live, p.rehearsal, " + WHOLE + " as whole";

    private final JdbcClient sql;
    private final Units units;
    private final Projects projects;

    ReadingProjects(JdbcClient sql, Units units, Projects projects) {
        this.sql = sql;
        this.units = units;
        this.projects = projects;
    }

    /** A row of a list: what everybody may know who may know of the project at all. */
    public record Glimpse(
            String key,
            String name,
            String purpose,
            Status status,
            Phase phase,
            LocalDate goLive,
            boolean rehearsal,
            boolean whole) {}

    /** @throws Refused when there is no such project or the reader may not see all of it */
    public Project whole(Person reader, String key) {
        return glimpse(reader, key)
                .filter(Glimpse::whole)
                .map(seen -> projects.get(key))
                .orElseThrow(() -> Refused.notFound("project"));
    }

    public Optional<Glimpse> glimpse(Person reader, String key) {
        return query(reader, GLIMPSED + " from project p where p.key = :key and (" + WHOLE + " or " + GLIMPSE + ")")
                .param("key", key)
                .query((row, number) -> glimpse(row))
                .optional();
    }

    /** By key. */
    public Listing<Glimpse> list(Person reader, Limit limit, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        return query(
                        reader,
                        "with visible as materialized (" + GLIMPSED + " from project p where " + WHOLE
                                + " or " + GLIMPSE
                                + ") select c.total, page.* from (select count(*) as total from visible) c"
                                + " left join (select * from visible where :after::text is null or key > :after"
                                + " order by key limit :limit) page on true order by page.key")
                .param("after", after == null ? null : after.keys().get(0))
                .param("limit", limit.andOne())
                .query(CountedRows.by("key", (row, number) -> glimpse(row)))
                .cut(limit, row -> List.of(row.key()));
    }

    private JdbcClient.StatementSpec query(Person reader, String statement) {
        Set<String> led = reader.has(Role.UNIT_MANAGER) ? units.ledBy(reader) : Set.of();
        return sql.sql(statement)
                .param("me", reader.username())
                .param("all", reader.hasAny(Role.CHANGE_MANAGER, Role.CIO, Role.TRAINING_DEPARTMENT, Role.AUDITOR))
                .param("sponsor", reader.has(Role.SPONSOR))
                .param("itLead", reader.has(Role.IT_LEAD))
                .param("processOwner", reader.has(Role.PROCESS_OWNER))
                .param("controller", reader.has(Role.CONTROLLER))
                .param("representative", reader.has(Role.EMPLOYEE_REPRESENTATIVE))
                .param("member", reader.has(Role.MEMBER))
                .param("unit", reader.unit())
                .param("led", led.toArray(String[]::new));
    }

    private static Glimpse glimpse(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Glimpse(
                row.getString("key"),
                row.getString("name"),
                row.getString("purpose"),
                Status.of(row.getString("status")),
                Phase.of(row.getString("phase")),
                row.getObject("go_live", LocalDate.class),
                row.getBoolean("rehearsal"),
                row.getBoolean("whole"));
    }
}
