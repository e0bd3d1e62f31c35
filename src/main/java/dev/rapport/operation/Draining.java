package dev.rapport.operation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Told to stop, Rapport says at once that it is not ready and, for {@code RAPPORT_DRAIN}, still answers everything else:
 * time for whatever stands before it to send people to another node. Only then does it stop listening, and finishes what
 * it had begun.
 */
@Component
@ConditionalOnWebApplication
class Draining implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;

    Draining(@Value("${rapport.drain:0s}") Duration time) {
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's own, which stops listening. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
