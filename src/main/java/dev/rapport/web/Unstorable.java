package dev.rapport.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells values that PostgreSQL cannot hold, such as the character U+0000, from failures of ours. */
final class Unstorable {

    /** “Data exception”: ISO/IEC 9075-2, 24.1 SQLSTATE. */
    private static final String DATA_EXCEPTION = "22";

    private Unstorable() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }
}
