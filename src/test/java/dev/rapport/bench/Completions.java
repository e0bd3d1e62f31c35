package dev.rapport.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** How many tasks a second are completed from four threads. Starting the runs and finding their tasks is not counted. */
final class Completions {

    private static final int THREADS = 4;
    private static final int WARMING_UP = 10;

    private final int runs;
    private final int rounds;

    Completions(int runs, int rounds) {
        this.runs = runs;
        this.rounds = rounds;
    }

    /** In turn, a round of one and then of the other. */
    void compare(String what, Contender ours, Contender theirs, String target) throws Exception {
        for (int round = 0; round < WARMING_UP; round++) {
            perSecond(ours);
            perSecond(theirs);
        }
        double[] mine = new double[rounds];
        double[] stock = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            mine[round] = perSecond(ours);
            stock[round] = perSecond(theirs);
        }
        Figures.compared(what, "tasks/s", mine, stock, Figures.ratios(mine, stock), target);
    }

    private double perSecond(Contender contender) throws Exception {
        List<String> started = contender.start(runs);
        long nanos = 0;
        int tasks = 0;
        List<Contender.Open> open = contender.open(started);
        while (!open.isEmpty()) {
            long begin = System.nanoTime();
            completeAll(contender, started, open);
            nanos += System.nanoTime() - begin;
            tasks += open.size();
            open = contender.open(started);
        }
        return tasks / (nanos / 1e9);
    }

    /** A run stays with one thread, and runs of one project too. */
    private static void completeAll(Contender contender, List<String> started, List<Contender.Open> open)
            throws Exception {
        Map<Integer, List<Contender.Open>> shares =
                open.stream().collect(Collectors.groupingBy(task -> started.indexOf(task.run()) % THREADS));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> working = new ArrayList<>();
            shares.values().forEach(share -> working.add(threads.submit(() -> share.forEach(contender::complete))));
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
