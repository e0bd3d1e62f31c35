package dev.rapport.web;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the driver sends to PostgreSQL on behalf of requests. */
final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String RUN = " FE=> Bind";

    private Statements() {}

    static int during(Runnable act) {
        AtomicInteger count = new AtomicInteger();
        Handler counter = new Counter(count);
        Level before = DRIVER.getLevel();
        DRIVER.addHandler(counter);
        DRIVER.setLevel(Level.FINEST);
        try {
            act.run();
        } finally {
            DRIVER.setLevel(before);
            DRIVER.removeHandler(counter);
        }
        return count.get();
    }

    private static final class Counter extends Handler {

        private final AtomicInteger count;

        Counter(AtomicInteger count) {
            this.count = count;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord sent) {
            boolean ofARequest = Thread.currentThread().getName().startsWith("http-nio");
            if (ofARequest && sent.getMessage().startsWith(RUN)) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
