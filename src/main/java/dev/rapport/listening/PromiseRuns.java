package dev.rapport.listening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the playbook {@code commitment} of a promise, in the caller's transaction. */
public interface PromiseRuns {

    /**
     * What a run begins with.
     *
     * @param own whether the one who keeps it offered it
     */
    record Beginning(
            long promise,
            String projectKey,
            List<String> units,
            @Nullable String unit,
            String promisor,
            String recipient,
            String asker,
            boolean own) {}

    /** @return the id of the run */
    String start(Beginning beginning, String by);

    /**
     * Asks somebody by name to take a promise over.
     *
     * @return the id of the run
     */
    String startHandover(Commitment promise, List<String> units, String successor, String by);

    /** From now on what is asked of one is asked of the other, what is open already too. */
    void handOver(String run, String from, String to, String by);

    /** From now on the verdict is the other’s, and so is what is open and waits for the one it was promised to. */
    void promiseTo(String run, String from, String to, String by);

    /** The date that passes without a claim is another. */
    void moveDate(String run, LocalDate due, String by);
}
