package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads drafts for change managers and auditors. */
@Service
@Transactional(readOnly = true)
public class ReadingDrafts {

    private final JdbcClient sql;
    private final Rows rows;
    private final Drafts drafts;

    ReadingDrafts(JdbcClient sql, Rows rows, Drafts drafts) {
        this.sql = sql;
        this.rows = rows;
        this.drafts = drafts;
    }

    /**
     * Drafts that wait, the oldest first.
     *
     * @param playbook only of that one; null for all
     */
    public Listing<Draft> waiting(Person reader, @Nullable String playbook, Limit limit, @Nullable String cursor) {
        PlaybookRights.requireLook(reader);
        Cursor after = Cursor.parse(cursor, 1);
        UUID last = after == null ? null : last(after);
        return sql.sql("with w as (select " + Rows.DRAFT + " from playbook_draft d where d.state = 'waiting'"
                        + " and (:playbook::text is null or d.playbook = :playbook))"
                        + " select c.total, page.* from (select count(*) as total from w) c left join (select "
                        + Rows.DRAFT + ", "
                        + Rows.FILES
                        + " from w d where :after::uuid is null or (d.brought_at, d.id) >"
                        + " (select l.brought_at, l.id from playbook_draft l where l.id = :after)"
                        + " order by d.brought_at, d.id limit :limit) page on true order by page.brought_at, page.id")
                .param("playbook", playbook, Types.VARCHAR)
                .param("after", last, Types.OTHER)
                .param("limit", limit.andOne())
                .query(CountedRows.by("playbook", (row, number) -> rows.draft(row)))
                .cut(limit, draft -> List.of(draft.id().toString()));
    }

    private static UUID last(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException namesNone) {
            throw Cursor.unusable();
        }
    }

    /** In whatever state. */
    public Draft one(Person reader, DraftId id) {
        PlaybookRights.requireLook(reader);
        return drafts.get(id);
    }

    /** The content of a draft's file, by its name without folders. */
    public byte[] file(Person reader, DraftId id, String name) {
        PlaybookRights.requireLook(reader);
        drafts.get(id);
        return drafts.content(id, name).orElseThrow(() -> Refused.notFound("file"));
    }
}
