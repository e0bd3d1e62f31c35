package dev.rapport.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Keeps a connection on which a plan was stale: it is fine, and its transaction has still to be rolled back. */
public final class KeepOverStalePlan implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return StalePlan.is(failure) ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
    }
}
