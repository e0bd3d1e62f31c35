package dev.rapport.signoff;

import dev.rapport.database.ReadOnce;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests and signatures as they were given; no word of either is ever changed. */
@Repository
class SignOffs {

    private static final String SELECT = """
            select s.id, s.request_id, s.project_key, s.signer, s.role, s.unit, s.decision, s.comment, s.signed_at, s.acted_for, s.rehearsal, r.subject, r.unit as about_unit, r.statement, r.process, r.process_version, r.shown, r.hash
            from sign_off s join sign_off_request r on r.id = s.request_id
            """;

    private static final String LATEST = """
            s.id in (select max(s2.id) from sign_off s2 join sign_off_request r2 on r2.id = s2.request_id
                where %s = :within and r2.subject = any(:subjects)
                group by r2.subject, r2.role, r2.unit, case when r2.subject = 'statement' then r2.statement end)
            """;

    private record Latest(List<SignOff> signOffs) {}

    private final JdbcClient sql;
    private final ReadOnce once;

    SignOffs(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    void ask(SignOffRequest request) {
        sql.sql("""
                        insert into sign_off_request (id, task_id, project_key, unit, process_instance, process,
                            process_version, subject, kind, role, statement, shown, hash, prepared_by, requested_at, wave)
                        values (:id, :task, :project, :unit, :instance, :process, :version, :subject, :kind, :role,
                            :statement, :shown, :hash, :preparedBy, :at, :wave)
                        """)
                .param("id", request.id())
                .param("task", request.taskId())
                .param("project", request.projectKey())
                .param("unit", request.unit())
                .param("instance", request.processInstance())
                .param("process", request.process())
                .param("version", request.processVersion())
                .param("subject", request.subject())
                .param("kind", request.kind().word())
                .param("role", request.role())
                .param("statement", request.statement())
                .param("shown", request.shown())
                .param("hash", request.hash())
                .param("preparedBy", request.preparedBy().toArray(String[]::new))
                .param("at", Timestamp.from(request.requestedAt()))
                .param("wave", request.wave(), java.sql.Types.INTEGER)
                .update();
    }

    Optional<SignOffRequest> askedBy(String task) {
        return sql.sql("""
                        select id, task_id, project_key, unit, process_instance, process, process_version, subject, kind,
                            role, statement, shown, hash, prepared_by, requested_at, wave
                        from sign_off_request where task_id = :task
                        """).param("task", task).query(SignOffs::request).optional();
    }

    boolean isAsked(String projectKey, String subject) {
        return sql.sql(
                        "select exists (select 1 from sign_off_request where project_key = :project and subject = :subject)")
                .param("project", projectKey)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what was asked, unsigned, under a name of its own, so that the task asks for something else. */
    void setAside(SignOffRequest request) {
        sql.sql("update sign_off_request set task_id = task_id || ' ' || id where id = :id")
                .param("id", request.id())
                .update();
    }

    /** @return the signature as it is kept, with the person in whose place the task that asks is being done now */
    SignOff keep(SignOffRequest request, SignOff signOff) {
        once.changed(Latest.class);
        return sql.sql("""
                        insert into sign_off (request_id, project_key, signer, role, unit, decision, comment, signed_at,
                            acted_for)
                        values (:request, :project, :signer, :role, :unit, :decision, :comment, :at,
                            (select acted_for from work_item where id = :task))
                        returning id, acted_for
                        """)
                .param("request", request.id())
                .param("project", signOff.projectKey())
                .param("signer", signOff.signer())
                .param("role", signOff.role())
                .param("unit", signOff.unit())
                .param("decision", signOff.decision().word())
                .param("comment", signOff.comment())
                .param("at", Timestamp.from(signOff.signedAt()))
                .param("task", request.taskId())
                .query((row, number) -> signOff.kept(row.getLong("id"), row.getString("acted_for")))
                .single();
    }

    /** The latest signature for each seat, that is role and unit, of each of these groups in one run of a playbook. */
    List<SignOff> latestOf(String processInstance, Collection<String> subjects) {
        return latest("r2.process_instance", processInstance, subjects);
    }

    /**
     * How a group of signatures stands after one of them.
     *
     * @param refused whether one of the latest for each seat, its own included, refuses. What a unit said that another has
     *     taken over since counts no more
     * @param bothSides whether its signer is also who signed last for the other side, of business and IT
     */
    record Beside(boolean refused, boolean bothSides) {}

    /** A project that began with one person on both sides goes on with them. */
    Beside beside(SignOffRequest request, String signer) {
        return sql.sql("""
                        select coalesce(bool_or(s.decision = 'refused'
                                and (r.subject <> :oneStatement or r.statement = :statement)
                                and not exists (select from unit_change u where u.project_key = r.project_key
                                    and u.unit = r.unit and u.state = 'taken-over' and u.ended_at > s.signed_at)), false)
                                as refused,
                            coalesce(bool_or(s.signer = :signer and r.role <> :role
                                and r.role in ('sponsor', 'cio') and :role in ('sponsor', 'cio')
                                and not exists (select from project p
                                    where p.key = r.project_key and p.sponsor = p.cio)), false) as both_sides
                        from sign_off s join sign_off_request r on r.id = s.request_id
                        where %s
                        """.formatted(LATEST.formatted("r2.process_instance")))
                .param("signer", signer)
                .param("role", request.role())
                .param("within", request.processInstance())
                .param("subjects", new String[] {request.subject()})
                .param("oneStatement", SignOffSubject.STATEMENT)
                .param("statement", request.statement())
                .query((row, number) -> new Beside(row.getBoolean("refused"), row.getBoolean("both_sides")))
                .single();
    }

    /** The latest signature for each seat of a group in a project, over all its rounds. */
    List<SignOff> latestIn(String projectKey, String subject) {
        return latest("r2.project_key", projectKey, List.of(subject));
    }

    private List<SignOff> latest(String column, String within, Collection<String> subjects) {
        return once.find(
                        Latest.class,
                        List.of(column, within, subjects),
                        () -> Optional.of(new Latest(readLatest(column, within, subjects))))
                .map(Latest::signOffs)
                .orElse(List.of());
    }

    private List<SignOff> readLatest(String column, String within, Collection<String> subjects) {
        return sql.sql(SELECT + "where " + LATEST.formatted(column) + " order by s.id")
                .param("within", within)
                .param("subjects", subjects.toArray(String[]::new))
                .query(SignOffs::signOff)
                .list();
    }

    List<SignOff> about(String projectKey, Collection<String> subjects) {
        return sql.sql(SELECT + "where s.project_key = :project and r.subject = any(:subjects) order by s.id")
                .param("project", projectKey)
                .param("subjects", subjects.toArray(String[]::new))
                .query(SignOffs::signOff)
                .list();
    }

    CountedRows<SignOff> page(String projectKey, @Nullable Cursor after, Limit limit) {
        return sql.sql(
                        "select c.total, page.* from (select count(*) as total from sign_off where project_key = :project) c"
                                + " left join (" + SELECT
                                + " where s.project_key = :project and s.id > :after order by s.id limit :limit) page on true"
                                + " order by page.id")
                .param("project", projectKey)
                .param("after", after == null ? 0 : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("subject", SignOffs::signOff));
    }

    private static SignOffRequest request(ResultSet row, int number) throws SQLException {
        return new SignOffRequest(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("process_instance"),
                row.getString("process"),
                row.getInt("process_version"),
                row.getString("subject"),
                Kind.of(row.getString("kind")),
                row.getString("role"),
                row.getString("statement"),
                row.getString("shown"),
                row.getString("hash"),
                Set.of((String[]) row.getArray("prepared_by").getArray()),
                row.getTimestamp("requested_at").toInstant(),
                row.getObject("wave", Integer.class));
    }

    private static SignOff signOff(ResultSet row, int number) throws SQLException {
        return new SignOff(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("subject"),
                row.getString("signer"),
                row.getString("role"),
                row.getString("unit"),
                row.getString("about_unit"),
                Decision.of(row.getString("decision")),
                row.getString("statement"),
                row.getString("comment"),
                row.getTimestamp("signed_at").toInstant(),
                row.getString("process"),
                row.getInt("process_version"),
                row.getString("shown"),
                row.getString("hash"),
                row.getString("acted_for"),
                row.getBoolean("rehearsal"));
    }
}
