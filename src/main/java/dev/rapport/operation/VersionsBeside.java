package dev.rapport.operation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether nodes of another version of Rapport work on the same database. */
@Component
public class VersionsBeside {

    private static final int MARK = 1382117743;
    private static final int SINCE = 53;

    /**
     * Takes the lock by which each session of this version can be told from those of versions that do not say that they
     * run. It is shared and nobody waits for it. The settings for a given database repeat it.
     */
    public static final String MARK_SESSION = "select pg_advisory_lock_shared(" + MARK + ", " + SINCE + ")";

    /**
     * A node that has itself missed beats, or has only begun, takes nobody for gone: when the database was away, the
     * others have missed theirs too. Before its first beat it goes by what the table says.
     */
    private static final String SEEN = """
            select exists (
                select from running_node other
                where other.id <> :me and other.version is distinct from :version
                    and (other.seen_at > now() - make_interval(secs => :gone)
                        or exists (select from running_node me where me.id = :me
                            and (me.steady_since > now() - make_interval(secs => :gone)
                                or me.seen_at <= now() - make_interval(secs => :gone)))))
            """;

    private static final String SILENT = """
            select exists (select from silent_nodes where possible_until > now())
                and exists (
                    select from pg_stat_activity session
                    where session.datname = current_database() and session.usename = session_user
                        and coalesce(session.backend_type, 'client backend') = 'client backend'
                        and session.application_name !~ '^(psql|pg_)'
                        and not exists (select from pg_locks mark where mark.pid = session.pid
                            and mark.locktype = 'advisory' and mark.classid = %d and mark.objid = %d))
            """.formatted(MARK, SINCE);

    private final JdbcClient sql;
    private final ThisNode node;
    private final RunningVersion version;

    VersionsBeside(JdbcClient sql, ThisNode node, RunningVersion version) {
        this.sql = sql;
        this.node = node;
        this.version = version;
    }

    /** What speaks for another version, as words that go on after “because”; empty where nothing does. */
    public Optional<String> sign() {
        if (sql.sql(SEEN)
                .param("me", node.id())
                .param("version", version.mark())
                .param("gone", ThisNode.GONE_AFTER.toSeconds())
                .query(Boolean.class)
                .single()) {
            return Optional.of("a node of another version runs on this database");
        }
        return sql.sql(SILENT).query(Boolean.class).single()
                ? Optional.of("sessions are open on this database that may be those of an older version")
                : Optional.empty();
    }
}
