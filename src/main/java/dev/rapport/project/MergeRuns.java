package dev.rapport.project;

import java.util.List;

/**
 * Runs the playbook {@code project-merge}, in which the sponsor of the project that goes on is asked, in the caller's
 * transaction. It runs in that project.
 */
public interface MergeRuns {

    /** @return the id of the run */
    String start(ProjectMerge merge, List<String> units, String by);

    /** Takes the question back. */
    void end(String run, String reason, String by);
}
