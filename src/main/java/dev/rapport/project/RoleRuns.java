package dev.rapport.project;

import java.util.List;

/** Runs the playbook {@code sponsor-change} of a role that goes to somebody else, in the caller's transaction. */
public interface RoleRuns {

    /** @return the id of the run */
    String start(RoleChange change, List<String> units, String by);

    /** Takes the question back. */
    void end(String run, String reason, String by);
}
