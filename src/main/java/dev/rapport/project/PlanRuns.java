package dev.rapport.project;

import java.util.List;

/** Runs the playbook {@code threshold-change}, and carries changed spans to what runs, in the caller's transaction. */
public interface PlanRuns {

    /** @return the id of the run */
    String start(PlanChange change, List<String> units, String by);

    /** Takes the question back. */
    void end(String run, String reason, String by);

    /** From the next advocacy cycle on the pause takes so many days. */
    void rhythm(String projectKey, int days);

    /** Where hypercare that runs goes on after a no, it goes on for so many days; a wait that began ends as it would have. */
    void hypercare(String projectKey, int days);
}
