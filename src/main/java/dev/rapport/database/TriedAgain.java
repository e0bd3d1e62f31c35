package dev.rapport.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

/**
 * Marks use cases that are tried again, up to four times in all and each in a transaction of its own, when a timer of
 * the engine, which takes no project lock, came in between. Inside somebody else's transaction, which the failure has
 * spoilt, it is left to whoever opened that one.
 */
@Retryable(
        retryFor = ConcurrencyFailureException.class,
        exceptionExpression = "!T(org.springframework.transaction.support.TransactionSynchronizationManager)"
                + ".isActualTransactionActive()",
        maxAttempts = 4,
        backoff = @Backoff(delay = 30, multiplier = 2, random = true))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TriedAgain {}
