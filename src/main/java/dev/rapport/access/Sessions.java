package dev.rapport.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of people who are signed in, kept in PostgreSQL for all nodes. */
@Component
class Sessions {

    private final JdbcClient sql;

    Sessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Signs the person out everywhere but in the session to keep, if one is named. */
    void end(String username, @Nullable String keep) {
        sql.sql("delete from spring_session where principal_name = :username and session_id <> :keep")
                .param("username", username)
                .param("keep", keep == null ? "" : keep)
                .update();
    }
}
