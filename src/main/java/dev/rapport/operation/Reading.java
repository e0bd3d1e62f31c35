package dev.rapport.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures read together, at most once in {@link #FRESH} however many are asked for. Whoever asks waits up to {@link
 * #PATIENCE}; what could not be read in time is not a number, so that metrics are answered while the database is away.
 */
final class Reading {

    static final Duration FRESH = Duration.ofSeconds(5);
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Map<String, Double>> figures;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private @Nullable CompletableFuture<Map<String, Double>> latest;
    private long begun;

    Reading(Supplier<Map<String, Double>> figures, Executor executor, LongSupplier nanoTime) {
        this.figures = figures;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    double of(String name) {
        CompletableFuture<Map<String, Double>> reading = current();
        try {
            long left = PATIENCE.toNanos() - (nanoTime.getAsLong() - begun());
            return reading.get(Math.max(0, left), TimeUnit.NANOSECONDS).getOrDefault(name, Double.NaN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        } catch (ExecutionException | TimeoutException notNow) {
            return Double.NaN;
        }
    }

    private synchronized CompletableFuture<Map<String, Double>> current() {
        long now = nanoTime.getAsLong();
        boolean stale = latest == null || (latest.isDone() && now - begun > FRESH.toNanos());
        if (latest == null || stale) {
            begun = now;
            latest = CompletableFuture.supplyAsync(figures, executor);
        }
        return latest;
    }

    private synchronized long begun() {
        return begun;
    }

    /** One statement for all, with a column each. */
    static String statement(List<Watched> all) {
        StringBuilder columns = new StringBuilder();
        for (Watched watched : all) {
            columns.append(columns.isEmpty() ? "select " : ", ")
                    .append('(')
                    .append(watched.query())
                    .append(") as \"")
                    .append(watched.name())
                    .append('"');
        }
        return columns.toString();
    }
}
