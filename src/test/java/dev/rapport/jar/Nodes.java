package dev.rapport.jar;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The nodes that people may turn to at the moment; more than one where several run on one database. */
final class Nodes {

    private final List<Running> running = new CopyOnWriteArrayList<>();

    Running add(Running node) {
        running.add(node);
        return node;
    }

    void remove(Running node) {
        running.remove(node);
    }

    Optional<Running> any(Random random) {
        List<Running> now = List.copyOf(running);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }
}
