package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done with a playbook, refused attempts included. */
@Service
@Transactional(readOnly = true)
public class ReadingRecord {

    private final JdbcClient sql;
    private final Rows rows;

    ReadingRecord(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * The newest first.
     *
     * @throws Refused with 404 when nothing was ever done with such a playbook
     */
    public Listing<PlaybookAct> of(Person reader, String playbook, Limit limit, @Nullable String cursor) {
        PlaybookRights.requireLook(reader);
        Cursor before = Cursor.parse(cursor, 1);
        CountedRows<PlaybookAct> found = sql.sql("""
                        select c.total, page.*
                        from (select count(*) as total from playbook_act where playbook = :playbook) c
                        left join (select id, at, who, act, playbook, version, draft, reason, hash, files, rehearsal from playbook_act
                            where playbook = :playbook and (:before::bigint is null or id < :before)
                            order by id desc limit :limit) page on true
                        order by page.id desc
                        """)
                .param("playbook", playbook)
                .param("before", before == null ? null : before.number(), Types.BIGINT)
                .param("limit", limit.andOne())
                .query(CountedRows.by("id", (row, number) -> rows.act(row)));
        if (found.total() == 0) {
            throw Refused.notFound("playbook");
        }
        return found.cut(limit, act -> List.of(Long.toString(act.id())));
    }
}
