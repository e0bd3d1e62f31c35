package dev.rapport.database;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A newer Rapport added a column while this one runs: a statement that was prepared on that table fails, once for each
 * connection, where it is within a transaction. The driver then prepares it anew.
 */
final class StalePlan extends ConcurrencyFailureException {

    /** “Feature not supported”, which PostgreSQL says of a plan whose result has other columns by now. */
    private static final String STATE = "0A000";

    private static final ThreadLocal<Boolean> MET = ThreadLocal.withInitial(() -> false);

    StalePlan(SQLException failure) {
        super("A newer Rapport changed a table meanwhile", failure);
        MET.set(true);
    }

    /** Whether this thread met one since it was last told to forget, whatever else went wrong because of it. */
    static boolean wasMet() {
        return MET.get();
    }

    static void forget() {
        MET.remove();
    }

    static boolean is(SQLException failure) {
        return STATE.equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("cached plan must not change result type");
    }
}
