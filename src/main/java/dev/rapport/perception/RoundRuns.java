package dev.rapport.perception;

import java.util.List;

/** Runs the playbook {@code listening} in the caller's transaction. */
public interface RoundRuns {

    void start(String projectKey, List<String> units, String by);
}
