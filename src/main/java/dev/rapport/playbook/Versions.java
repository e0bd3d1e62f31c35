package dev.rapport.playbook;

import dev.rapport.refusal.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published versions and which of them is current. */
@Repository
class Versions {

    static final String COLUMNS = """
            v.playbook, v.number, v.draft, v.approver, v.published_at, v.definition,
            d.name, d.purpose, d.author, d.origin, d.from_version, d.hash,
            """ + Rows.FILES;
    static final String FROM = " from playbook_version v join playbook_draft d on d.id = v.draft ";

    private final JdbcClient sql;
    private final Rows rows;

    Versions(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    Optional<Version> current(String playbook) {
        return sql.sql("select " + COLUMNS + FROM
                        + "join playbook p on p.key = v.playbook and p.current = v.number where p.key = :key")
                .param("key", playbook)
                .query((row, number) -> rows.version(row))
                .optional();
    }

    /** @throws Refused with 404 when there is no such playbook */
    Version requireCurrent(String playbook) {
        return current(playbook).orElseThrow(() -> Refused.notFound("playbook"));
    }

    /** @throws Refused with 404 when there is none */
    Version get(String playbook, int number) {
        return sql.sql("select " + COLUMNS + FROM + "where v.playbook = :playbook and v.number = :number")
                .param("playbook", playbook)
                .param("number", number)
                .query((row, at) -> rows.version(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("version"));
    }

    Optional<Version> ofDefinition(String definition) {
        return sql.sql("select " + COLUMNS + FROM + "where v.definition = :definition")
                .param("definition", definition)
                .query((row, number) -> rows.version(row))
                .optional();
    }

    /** Adds the version and makes it the current one. */
    Version add(Draft draft, PlaybookEngine.Deployed deployed, String approver, Instant at) {
        sql.sql("""
                        insert into playbook_version (playbook, number, draft, approver, published_at, definition)
                        values (:playbook, :number, :draft, :approver, :at, :definition)
                        """)
                .param("playbook", draft.playbook())
                .param("number", deployed.number())
                .param("draft", draft.id().value())
                .param("approver", approver)
                .param("at", Timestamp.from(at))
                .param("definition", deployed.definition())
                .update();
        sql.sql("""
                        insert into playbook (key, current) values (:key, :current)
                        on conflict (key) do update set current = excluded.current
                        """)
                .param("key", draft.playbook())
                .param("current", deployed.number())
                .update();
        return get(draft.playbook(), deployed.number());
    }

    boolean isRetired(String playbook) {
        return sql.sql("select count(*) from playbook where key = :key and retired_at is not null")
                        .param("key", playbook)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void retire(String playbook, Playbook.@Nullable Retirement retirement) {
        sql.sql("update playbook set retired_at = :at, retired_by = :who, retired_why = :why where key = :key")
                .param("at", retirement == null ? null : Timestamp.from(retirement.at()), java.sql.Types.TIMESTAMP)
                .param("who", retirement == null ? null : retirement.by())
                .param("why", retirement == null ? null : retirement.reason())
                .param("key", playbook)
                .update();
    }
}
