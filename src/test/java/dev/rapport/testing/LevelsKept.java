package dev.rapport.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Puts the log's levels back after a test that starts an application of its own: others listen to the log too. */
public final class LevelsKept implements BeforeEachCallback, AfterEachCallback {

    private final Map<String, @Nullable Level> levels = new HashMap<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        loggers().getLoggerList().forEach(logger -> levels.put(logger.getName(), logger.getLevel()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (Logger logger : loggers().getLoggerList()) {
            logger.setLevel(levels.get(logger.getName()));
        }
    }

    private static LoggerContext loggers() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
