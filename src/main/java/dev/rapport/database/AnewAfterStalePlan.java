package dev.rapport.database;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction anew that met a stale plan, as nothing of it has happened: nobody notices that a newer Rapport
 * brought its schema. What fails may be a later statement: the engine asks once more before it tells of a failure. Each
 * connection is stale once, so as many tries are enough as the pool may have connections.
 */
class AnewAfterStalePlan implements MethodInterceptor {

    private static final int MOST = 50;

    @Override
    public @Nullable Object invoke(MethodInvocation transaction) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.proceed();
        }
        for (int left = MOST; ; left--) {
            StalePlan.forget();
            try {
                return again(transaction).proceed();
            } catch (RuntimeException failure) {
                if (left == 0 || !StalePlan.wasMet()) {
                    throw failure;
                }
            }
        }
    }

    /** An invocation goes on once only; each try has one of its own. */
    private static MethodInvocation again(MethodInvocation transaction) {
        return transaction instanceof ProxyMethodInvocation invocation ? invocation.invocableClone() : transaction;
    }
}
