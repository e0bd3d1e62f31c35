package dev.rapport.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of drafts and versions, and writes the parts of them that are documents. */
@Component("playbookRows")
class Rows {

    static final String DRAFT = """
            d.id, d.playbook, d.name, d.purpose, d.author, d.brought_at, d.origin, d.from_version, d.based_on, d.hash,
            d.findings, d.state, d.decided_by, d.decided_at, d.reason""";
    static final String FILES = """
            (select jsonb_agg(jsonb_build_object('path', f.path, 'hash', f.hash, 'size', f.size, 'kept', f.kept)
                order by f.path) from playbook_draft_file f where f.draft = d.id) as files
            """;

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("playbook"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("author"),
                row.getTimestamp("brought_at").toInstant(),
                Origin.of(row.getString("origin")),
                row.getObject("from_version", Integer.class),
                row.getObject("based_on", Integer.class),
                row.getString("hash"),
                read(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                files(row),
                DraftState.of(row.getString("state")),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"));
    }

    Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("playbook"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("purpose"),
                new DraftId(row.getObject("draft", UUID.class)),
                row.getString("author"),
                row.getString("approver"),
                Origin.of(row.getString("origin")),
                row.getObject("from_version", Integer.class),
                row.getTimestamp("published_at").toInstant(),
                row.getString("hash"),
                row.getString("definition"),
                files(row),
                0);
    }

    PlaybookAct act(ResultSet row) throws SQLException {
        UUID draft = row.getObject("draft", UUID.class);
        return new PlaybookAct(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                PlaybookAct.Act.of(row.getString("act")),
                row.getString("playbook"),
                row.getObject("version", Integer.class),
                draft == null ? null : new DraftId(draft),
                row.getString("reason"),
                row.getString("hash"),
                read(row.getString("files"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("rehearsal"));
    }

    String document(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private List<StoredFile> files(ResultSet row) throws SQLException {
        return read(row.getString("files"), new TypeReference<List<StoredFile>>() {});
    }

    private <T> T read(String document, TypeReference<T> as) {
        try {
            return json.readValue(document, as);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
