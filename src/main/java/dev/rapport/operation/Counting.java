package dev.rapport.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what happens on this node, since its start. */
@Component
public class Counting {

    private final ObjectProvider<MeterRegistry> registry;

    Counting(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    /** An act that stays: within a transaction it is counted when that has committed. */
    public void act(String act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(act);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(act);
            }
        });
    }

    private void count(String act) {
        Counter.builder("rapport.acts")
                .description("Acts in projects that were committed, by kind")
                .tag("act", act)
                .register(registry.getObject())
                .increment();
    }

    public void signInFailed() {
        increment("rapport.sign.in.failures", "Sign-ins refused because username and password do not belong together");
    }

    /** An attempt was lost because another act or a timer came in between. */
    public void overtaken() {
        increment("rapport.acts.overtaken", "Attempts at acts lost to another act or a timer; each is tried again");
    }

    /** The last attempt was lost: whoever acted was told to try again. */
    public void givenUp() {
        increment("rapport.acts.given.up", "Acts refused after the last attempt was overtaken");
    }

    private void increment(String name, String meaning) {
        Counter.builder(name)
                .description(meaning)
                .register(registry.getObject())
                .increment();
    }
}
