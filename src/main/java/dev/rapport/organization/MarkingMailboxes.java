package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that a person's address takes no mail. An import that brings another address lifts it. */
@Component
public class MarkingMailboxes {

    private final JdbcClient sql;
    private final ReadOnce once;

    MarkingMailboxes(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    /** Changes nothing where the person has another address by now. */
    public void mark(String username, String email, Instant at) {
        once.changed();
        sql.sql("update person set mail_returned_at = :at where username = :username and email = :email")
                .param("at", Timestamp.from(at))
                .param("username", username)
                .param("email", email)
                .update();
    }
}
