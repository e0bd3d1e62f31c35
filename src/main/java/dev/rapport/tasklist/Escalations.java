package dev.rapport.tasklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom late work was brought. An escalation ends when the work goes to somebody else; the row stays. */
@Repository
class Escalations {

    static final String EVER_WITH_READER = "w.id in (select work_item from escalation where recipient = :me)";

    /** Whether the work item {@code w} is escalated to the reader now. */
    static final String WITH_READER =
            "w.id in (select work_item from escalation where recipient = :me and ended_at is null)";

    private final JdbcClient sql;

    Escalations(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where that person has it already */
    void add(String workItem, String recipient, @Nullable String holder, Instant at) {
        sql.sql("""
                        insert into escalation (work_item, recipient, holder, at)
                        values (:item, :recipient, :holder, :at)
                        """)
                .param("item", workItem)
                .param("recipient", recipient)
                .param("holder", holder)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String workItem, Instant at) {
        sql.sql("update escalation set ended_at = :at where work_item = :item and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("item", workItem)
                .update();
    }

    /** Those that have not ended, in order. */
    List<Escalation> of(Collection<String> workItems) {
        return sql.sql("""
                        select work_item, recipient, at, rehearsal from escalation
                        where work_item = any(:items) and ended_at is null order by at, id
                        """)
                .param("items", workItems.toArray(String[]::new))
                .query((row, number) -> new Escalation(
                        row.getString("work_item"),
                        row.getString("recipient"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("rehearsal")))
                .list();
    }

    boolean areWith(String workItem, String username) {
        return any(workItem, username, " and ended_at is null");
    }

    boolean wereEverWith(String workItem, String username) {
        return any(workItem, username, "");
    }

    private boolean any(String workItem, String username, String condition) {
        return sql.sql("select exists (select from escalation where work_item = :item and recipient = :username"
                        + condition + ")")
                .param("item", workItem)
                .param("username", username)
                .query(Boolean.class)
                .single();
    }
}
