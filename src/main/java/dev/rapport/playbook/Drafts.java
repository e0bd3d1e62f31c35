package dev.rapport.playbook;

import dev.rapport.check.Finding;
import dev.rapport.refusal.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts with their files. Contents are kept once, whoever brings them how often. */
@Repository
class Drafts {

    private static final String SELECT = "select " + Rows.DRAFT + ", " + Rows.FILES + " from playbook_draft d ";

    private final JdbcClient sql;
    private final Rows rows;

    Drafts(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** How a draft came to be. */
    record Way(
            String author,
            Instant at,
            Origin origin,
            @Nullable Integer from,
            @Nullable Integer basedOn) {}

    Optional<Draft> find(DraftId id) {
        return sql.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query((row, number) -> rows.draft(row))
                .optional();
    }

    /** @throws Refused with 404 when there is none */
    Draft get(DraftId id) {
        return find(id).orElseThrow(() -> Refused.notFound("draft"));
    }

    /** Drafts of that very content, the newest first. */
    List<Draft> ofContent(FileSet files) {
        return sql.sql(SELECT + "where d.playbook = :playbook and d.hash = :hash order by d.brought_at desc, d.id")
                .param("playbook", files.playbook())
                .param("hash", files.hash())
                .query((row, number) -> rows.draft(row))
                .list();
    }

    Draft add(FileSet files, Way way, List<Finding> findings) {
        DraftId id = DraftId.create();
        DraftState state = findings.stream().anyMatch(Finding::refuses) ? DraftState.FAULTY : DraftState.WAITING;
        sql.sql("""
                        insert into playbook_draft (id, playbook, name, purpose, calls, decisions, forms, author,
                            brought_at, origin, from_version, based_on, hash, findings, state)
                        values (:id, :playbook, :name, :purpose, :calls, :decisions, :forms, :author,
                            :at, :origin, :from, :basedOn, :hash, :findings::jsonb, :state)
                        """)
                .param("id", id.value())
                .param("playbook", files.playbook())
                .param("name", files.title())
                .param("purpose", files.purpose())
                .param("calls", files.calls().toArray(String[]::new))
                .param("decisions", files.ids(Kind.TABLE).toArray(String[]::new))
                .param("forms", files.ids(Kind.FORM).toArray(String[]::new))
                .param("author", way.author())
                .param("at", Timestamp.from(way.at()))
                .param("origin", way.origin().word())
                .param("from", way.from())
                .param("basedOn", way.basedOn())
                .param("hash", files.hash())
                .param("findings", rows.document(findings))
                .param("state", state.word())
                .update();
        files.stored().forEach(file -> add(id, file, files));
        return get(id);
    }

    private void add(DraftId id, StoredFile file, FileSet files) {
        sql.sql("insert into playbook_content (hash, content) values (:hash, :content) on conflict do nothing")
                .param("hash", file.hash())
                .param("content", files.contents().get(file.path()))
                .update();
        sql.sql("""
                        insert into playbook_draft_file (draft, path, hash, size, kept)
                        values (:draft, :path, :hash, :size, :kept)
                        """)
                .param("draft", id.value())
                .param("path", file.path())
                .param("hash", file.hash())
                .param("size", file.size())
                .param("kept", file.kept())
                .update();
    }

    void decide(DraftId id, DraftState state, String who, Instant at, @Nullable String reason) {
        sql.sql("""
                        update playbook_draft set state = :state, decided_by = :who, decided_at = :at, reason = :reason
                        where id = :id
                        """)
                .param("state", state.word())
                .param("who", who)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** All files by path. */
    SortedMap<String, byte[]> contents(DraftId id) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.sql("""
                        select f.path, c.content from playbook_draft_file f join playbook_content c on c.hash = f.hash
                        where f.draft = :draft
                        """)
                .param("draft", id.value())
                .query((row, number) -> Map.entry(row.getString("path"), row.getBytes("content")))
                .list()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    /** The file of that name, without folders. */
    Optional<byte[]> content(DraftId id, String name) {
        return sql.sql("""
                        select c.content from playbook_draft_file f join playbook_content c on c.hash = f.hash
                        where f.draft = :draft and right(f.path, length(:name) + 1) = '/' || :name
                        """)
                .param("draft", id.value())
                .param("name", name)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
