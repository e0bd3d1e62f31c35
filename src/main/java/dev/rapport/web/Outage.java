package dev.rapport.web;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Why the database cannot do its part for now; nothing was changed, and the same may be tried again later. */
enum Outage {
    AWAY(
            "Rapport cannot reach its database",
            "Nothing was changed. Rapport goes on by itself as soon as the database is back; try again in a moment."),
    DISK_FULL(
            "There is no room left to record anything",
            "The disk of the database is full, so nothing was changed. An administrator has to make room there; then"
                    + " try again.");

    static final int STATUS = 503;

    private final String title;
    private final String detail;

    Outage(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    Problem problem() {
        return Problem.of(STATUS, title, detail);
    }

    static Optional<Outage> of(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof ConnectException) {
                return Optional.of(AWAY);
            }
            if (cause instanceof TransactionSystemException rolledBackInVain
                    && rolledBackInVain.getApplicationException() != null) {
                return of(rolledBackInVain.getApplicationException());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** PostgreSQL 17, appendix A: 08 connection exception, 57P0x shut down, crashed or starting, 53 out of resources. */
    private static Optional<Outage> of(String state) {
        if (state.equals("53100")) {
            return Optional.of(DISK_FULL);
        }
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300")
                ? Optional.of(AWAY)
                : Optional.empty();
    }
}
