package dev.rapport.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Does things at the same moment. */
public final class Together {

    private Together() {}

    public static <T> List<T> twice(Supplier<T> act) {
        return both(act, act);
    }

    public static <T> List<T> both(Supplier<T> one, Supplier<T> other) {
        return all(List.of(one, other));
    }

    /** Each in a thread of its own; answers in the order of the acts. */
    public static <T> List<T> all(List<Supplier<T>> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        return acts.stream()
                .map(act ->
                        CompletableFuture.supplyAsync(() -> afterAll(start, act), thread -> new Thread(thread).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static <T> T afterAll(CyclicBarrier start, Supplier<T> act) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return act.get();
    }
}
