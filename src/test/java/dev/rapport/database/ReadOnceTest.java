package dev.rapport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private final ReadOnce once = new ReadOnce();
    private final AtomicInteger reads = new AtomicInteger();
    private final TransactionTemplate act = new TransactionTemplate(new Nothing());
    private final TransactionTemplate apart = new TransactionTemplate(new Nothing());

    ReadOnceTest() {
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void readsEachThingOnceInATransaction() {
        act.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).isEqualTo(2);
        });
        assertThat(act.<Integer>execute(status -> read("a"))).isEqualTo(3);
    }

    @Test
    void readsAnewWithoutATransaction() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void forgetsWhatMayHaveChanged() {
        act.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            once.changed();
            assertThat(read("a")).isEqualTo(2);
        });
    }

    @Test
    void aTransactionBetweenHasAMemoryOfItsOwn() {
        act.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            apart.executeWithoutResult(own -> assertThat(read("a")).isEqualTo(2));
            assertThat(read("a")).isEqualTo(1);
        });
    }

    @Test
    void kindsAreNotMixedUp() {
        act.executeWithoutResult(status -> {
            assertThat(once.find(String.class, "a", () -> Optional.of("one"))).contains("one");
            assertThat(once.find(Integer.class, "a", () -> Optional.of(2))).contains(2);
            assertThat(once.find(Long.class, "a", Optional::empty)).isEmpty();
        });
    }

    @Test
    void ofSeveralOnlyWhatIsNotKnownIsRead() {
        act.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(once.all(Integer.class, List.of("a", "b", "b"), this::readAll))
                    .containsOnly(Map.entry("a", 1), Map.entry("b", 2));
            assertThat(once.all(Integer.class, List.of("b", "none"), this::readAll))
                    .containsOnly(Map.entry("b", 2));
            assertThat(read("b")).isEqualTo(2);
        });
        assertThat(once.all(Integer.class, List.of("a"), this::readAll)).containsOnly(Map.entry("a", 3));
    }

    @Test
    void forgetsOneKindAlone() {
        act.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            once.changed(String.class);
            assertThat(read("a")).isEqualTo(1);
            once.changed(Integer.class);
            assertThat(read("a")).isEqualTo(2);
        });
    }

    private Map<String, Integer> readAll(Collection<String> keys) {
        return keys.stream()
                .filter(key -> !key.equals("none"))
                .collect(Collectors.toMap(key -> key, key -> reads.incrementAndGet()));
    }

    private int read(String key) {
        return once.find(Integer.class, key, () -> Optional.of(reads.incrementAndGet()))
                .orElseThrow();
    }

    /** Transactions of nothing: what is remembered is tied to Spring's, not to a database's. */
    private static final class Nothing extends AbstractPlatformTransactionManager {

        private static final ThreadLocal<Boolean> ACTIVE = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return ACTIVE;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return ACTIVE.get();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            ACTIVE.set(true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            ACTIVE.set(false);
            return ACTIVE;
        }

        @Override
        protected void doResume(@org.jspecify.annotations.Nullable Object transaction, Object suspended) {
            ACTIVE.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            ACTIVE.set(false);
        }
    }
}
