package dev.rapport.organization;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that a person's address takes no mail. An import that brings another address lifts it. */
@Component
public class MarkingMailboxes {

    private final JdbcClient sql;

    MarkingMailboxes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Changes nothing where the person has another address by now. */
    public void mark(String username, String email, Instant at) {
        sql.sql("update person set mail_returned_at = :at where username = :username and email = :email")
                .param("at", Timestamp.from(at))
                .param("username", username)
                .param("email", email)
                .update();
    }
}
