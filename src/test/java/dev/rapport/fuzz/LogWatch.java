package dev.rapport.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to the log, and keeps what no caller should be able to bring about. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> alarms = new CopyOnWriteArrayList<>();

    LogWatch() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean loud = event.getLevel().isGreaterOrEqual(Level.WARN);
        boolean trace = event.getThrowableProxy() != null
                || event.getFormattedMessage().contains("\tat ")
                || event.getLevel().isGreaterOrEqual(Level.ERROR);
        if (loud && trace) {
            alarms.add(event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : " <- " + event.getThrowableProxy().getClassName() + ": "
                                    + event.getThrowableProxy().getMessage()));
        }
    }

    /** Errors, and warnings with a stack trace, so far. */
    List<String> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
