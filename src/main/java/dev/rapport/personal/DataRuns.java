package dev.rapport.personal;

import java.util.List;

/** Runs the playbook {@code personal-data} in the caller's transaction, and tells those that wait for its answer. */
public interface DataRuns {

    /** Not while an upgrade holds back the playbook. */
    boolean arePossible();

    /** @param by who asks, or began the project */
    void start(String projectKey, List<String> units, String by);

    /** It is settled what may be collected: what waited for it goes on. */
    void settled(String projectKey);

    /** Deletes whom processes of the project that came to their end had asked. */
    void forget(String projectKey);
}
