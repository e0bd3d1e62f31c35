package dev.rapport.database;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction anew that met a stale plan, as nothing of it has happened: nobody notices that a newer Rapport
 * brought its schema. What fails may be a later statement: the engine asks once more before it tells of a failure. Each
 * connection is stale once, so as many tries are enough as the pool may have connections.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class AnewAfterStalePlan {

    private static final int MOST = 50;

    @Around("@within(org.springframework.transaction.annotation.Transactional)"
            + " || @annotation(org.springframework.transaction.annotation.Transactional)")
    Object run(ProceedingJoinPoint transaction) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.proceed();
        }
        for (int left = MOST; ; left--) {
            StalePlan.forget();
            try {
                return transaction.proceed();
            } catch (RuntimeException failure) {
                if (left == 0 || !StalePlan.wasMet()) {
                    throw failure;
                }
            }
        }
    }
}
