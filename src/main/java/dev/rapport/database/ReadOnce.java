package dev.rapport.database;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what a transaction has read, until it ends: the steps of one act ask for the same project and the same
 * people many times over. Without a transaction nothing is remembered. Who writes what is read through here says so
 * with {@link #changed()}; taking a project's lock forgets everything too, since others may have written before it.
 */
@Component
public class ReadOnce {

    private record Asked(Class<?> kind, Object key) {}

    /** @param key names one of its kind; equal keys are answered alike */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Class<T> kind, Object key, Supplier<Optional<T>> read) {
        Map<Asked, Optional<?>> known = known();
        if (known == null) {
            return read.get();
        }
        Asked asked = new Asked(kind, key);
        Optional<?> answer = known.get(asked);
        if (answer == null) {
            answer = read.get();
            known.put(asked, answer);
        }
        return (Optional<T>) answer;
    }

    /** Of several: what is not known yet is read at once. What does not exist is asked for again. */
    @SuppressWarnings("unchecked")
    public <K, T> Map<K, T> all(Class<T> kind, Collection<? extends K> keys, Function<Collection<K>, Map<K, T>> read) {
        Map<Asked, Optional<?>> known = known();
        if (known == null) {
            return read.apply(Set.copyOf(keys));
        }
        Map<K, T> answer = new HashMap<>();
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : keys) {
            known.getOrDefault(new Asked(kind, key), Optional.empty())
                    .ifPresentOrElse(one -> answer.put(key, (T) one), () -> unknown.add(key));
        }
        if (!unknown.isEmpty()) {
            read.apply(unknown).forEach((key, one) -> {
                known.put(new Asked(kind, key), Optional.of(one));
                answer.put(key, one);
            });
        }
        return answer;
    }

    /** What was read of that kind may be old. */
    public void changed(Class<?> kind) {
        Map<Asked, Optional<?>> known = known();
        if (known != null) {
            known.keySet().removeIf(asked -> asked.kind().equals(kind));
        }
    }

    /** What was read so far may be old. */
    public void changed() {
        Map<Asked, Optional<?>> known = known();
        if (known != null) {
            known.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<Asked, Optional<?>> known() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Map<Asked, Optional<?>> known = (Map<Asked, Optional<?>>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Until(known));
        }
        return known;
    }

    /** A transaction that another one interrupts has its own memory again afterwards. */
    private final class Until implements TransactionSynchronization {

        private final Map<Asked, Optional<?>> known;

        Until(Map<Asked, Optional<?>> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
