package dev.rapport.jar;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * People who act at once on a handful of projects, each through whichever node answers. Whoever is cut off sends the
 * same act again under the same key. What was answered with success is remembered, to be looked for afterwards.
 */
final class Crowd implements AutoCloseable {

    private static final Duration TO_FINISH = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Nodes nodes;
    private final int people;
    private final Duration think;
    private final long seed;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private volatile long restingSince;
    private volatile String told = "";

    final List<String> projects = new CopyOnWriteArrayList<>();
    final Set<String> started = ConcurrentHashMap.newKeySet();
    final Set<String> completed = ConcurrentHashMap.newKeySet();
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    final Queue<Duration> waits = new ConcurrentLinkedQueue<>();

    /** @param think the longest time that somebody waits between two acts */
    Crowd(Nodes nodes, int people, Duration think, long seed) {
        this.nodes = nodes;
        this.people = people;
        this.think = think;
        this.seed = seed;
    }

    Crowd begin() {
        IntStream.range(0, people)
                .mapToObj(number -> new Somebody(this, nodes, new Random(seed + number), think))
                .forEach(somebody -> threads.execute(() -> live(somebody)));
        return this;
    }

    /**
     * With a timer and a message in each project that is started from now on.
     *
     * @param definition what is started in each, as {@link TellingLater} has it
     */
    Crowd told(String definition) {
        told = definition;
        return this;
    }

    /** Empty where there is none. */
    String told() {
        return told;
    }

    private void live(Somebody somebody) {
        while (going.get()) {
            try {
                somebody.act(going::get);
            } catch (RuntimeException | AssertionError unexpected) {
                surprises.add(unexpected.toString());
            }
        }
    }

    /** Lets everybody finish what they are doing. */
    Crowd rest() throws InterruptedException {
        restingSince = System.nanoTime();
        going.set(false);
        threads.shutdown();
        if (!threads.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Somebody still waits for an answer");
        }
        return this;
    }

    /** Whether somebody who still waits for an answer gives up: nobody is killed any more, and it was long enough. */
    boolean outOfPatience() {
        return !going.get() && System.nanoTime() - restingSince > PATIENCE.toNanos();
    }

    @Override
    public void close() {
        going.set(false);
        threads.shutdownNow();
    }
}
