package dev.rapport.playbook;

import dev.rapport.organization.WallTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the record of what was done with playbooks, in the transaction of the act. */
@Component
class Recording {

    private final JdbcClient sql;
    private final Rows rows;
    private final Clock clock;

    Recording(JdbcClient sql, Rows rows, @WallTime Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    void of(PlaybookAct.Act act, String who, Draft draft, @Nullable String reason) {
        insert(act, who, draft.playbook(), null, draft.id(), reason, draft.hash(), draft.files());
    }

    void of(PlaybookAct.Act act, String who, Version version, @Nullable String reason) {
        insert(
                act,
                who,
                version.playbook(),
                version.number(),
                version.draft(),
                reason,
                version.hash(),
                version.files());
    }

    private void insert(
            PlaybookAct.Act act,
            String who,
            String playbook,
            @Nullable Integer version,
            DraftId draft,
            @Nullable String reason,
            String hash,
            List<StoredFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.path(), file.hash()));
        sql.sql("""
                        insert into playbook_act (at, who, act, playbook, version, draft, reason, hash, files)
                        values (:at, :who, :act, :playbook, :version, :draft, :reason, :hash, :files::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("act", act.word())
                .param("playbook", playbook)
                .param("version", version)
                .param("draft", draft.value())
                .param("reason", reason)
                .param("hash", hash)
                .param("files", rows.document(hashes))
                .update();
    }
}
