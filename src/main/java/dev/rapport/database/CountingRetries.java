package dev.rapport.database;

import dev.rapport.operation.Counting;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.RetryCallback;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryListener;
import org.springframework.stereotype.Component;

/** Counts how often acts marked {@link TriedAgain} are overtaken, and how often for the last time. */
@Component
class CountingRetries implements RetryListener {

    private final Counting counting;

    CountingRetries(Counting counting) {
        this.counting = counting;
    }

    @Override
    public <T, E extends Throwable> void onError(RetryContext context, RetryCallback<T, E> attempt, Throwable failure) {
        if (failure instanceof ConcurrencyFailureException) {
            counting.overtaken();
        }
    }

    @Override
    public <T, E extends Throwable> void close(
            RetryContext context, RetryCallback<T, E> attempt, @Nullable Throwable failure) {
        if (failure instanceof ConcurrencyFailureException) {
            counting.givenUp();
        }
    }
}
