package dev.rapport.jar;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and no longer than it takes. */
final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Deadline() {}

    /** @return whether the condition came true in time */
    static boolean met(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
