package dev.rapport.project;

import java.util.List;

/** Runs the playbook {@code work-handover}, in the caller's transaction. */
public interface HandoverRuns {

    /** @return the id of the run */
    String start(WorkHandover handover, List<String> units, String by);

    /** From now on what runs of a project will ask of one by name is asked of the other. */
    void goesTo(String projectKey, String from, String to);
}
