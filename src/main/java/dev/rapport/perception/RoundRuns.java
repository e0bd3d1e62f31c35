package dev.rapport.perception;

import java.time.LocalDate;
import java.util.List;

/** Runs the playbook {@code listening} in the caller's transaction. */
public interface RoundRuns {

    void start(String projectKey, List<String> units, String by);

    /** The ballot of that run closes when the day begins, and not when it was to. */
    void closes(String run, LocalDate day);
}
