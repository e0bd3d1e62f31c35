package dev.rapport.operation;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stack trace without words that may hold what people wrote. The message of a failure stays only where it can speak of
 * nothing but machines: a connection, or PostgreSQL's resources, rights, tables and constraints.
 */
final class Failure {

    /** Classes of SQLSTATE whose primary message names no values: PostgreSQL 17, appendix A. */
    private static final Set<String> ABOUT_MACHINES =
            Set.of("08", "23", "25", "28", "40", "42", "53", "55", "57", "58");

    private static final int MOST_FRAMES = 60;

    private Failure() {}

    static @Nullable String of(@Nullable IThrowableProxy failure) {
        if (failure == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
            append(text, cause);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, IThrowableProxy failure) {
        text.append(text.isEmpty() ? "" : "Caused by: ").append(failure.getClassName());
        String message = speakable(failure);
        text.append(message == null ? "" : ": " + message).append('\n');
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        int own = Math.min(MOST_FRAMES, frames.length - failure.getCommonFrames());
        for (int at = 0; at < own; at++) {
            text.append('\t').append(frames[at].getSTEAsString()).append('\n');
        }
    }

    private static @Nullable String speakable(IThrowableProxy proxy) {
        Throwable failure = proxy instanceof ThrowableProxy real ? real.getThrowable() : null;
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            boolean plain = state.length() == 5 && ABOUT_MACHINES.contains(state.substring(0, 2));
            return plain ? state + " " + proxy.getMessage() : state;
        }
        boolean network = failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException;
        return network ? proxy.getMessage() : null;
    }
}
