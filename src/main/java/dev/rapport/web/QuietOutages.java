package dev.rapport.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * While the database is away or full, whatever fails for that reason, on whichever thread, is told in one line a minute
 * instead of a stack trace each time.
 */
@Component
class QuietOutages extends TurboFilter {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QuietOutages.class);

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    @PostConstruct
    void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            setContext(logs);
            start();
            logs.addTurboFilter(this);
        }
    }

    @PreDestroy
    void end() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        Optional<Outage> outage = Outage.of(failure == null ? last(parameters) : failure);
        if (outage.isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        long now = System.nanoTime();
        long due = next.get();
        if (level.isGreaterOrEqual(Level.WARN) && now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            Problem problem = outage.get().problem();
            LOG.warn("{}: what needs it is refused or put off, and goes on by itself afterwards", problem.title());
        }
        return FilterReply.DENY;
    }

    private static @Nullable Throwable last(@Nullable Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }
}
