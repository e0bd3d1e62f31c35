package dev.rapport.alignment;

import java.time.LocalDate;
import java.util.List;

/** Runs the playbooks {@code executive-checkpoint} and {@code executive-conflict}, in the caller's transaction. */
public interface AlignmentRuns {

    /** Not while an upgrade holds back the playbooks that begin them. */
    boolean arePossible();

    /** @return the id of the run */
    String startCheckpoint(Checkpoint checkpoint, List<String> units, String by);

    /** @return the id of the run */
    String startConflict(Conflict conflict, List<String> units, String by);

    /** Both days are later from now on. */
    void moveCheckpoint(String run, LocalDate answersUntil, LocalDate nextOn, String by);

    void moveConflict(String run, LocalDate decideBy, String by);

    /** Takes back what still waits for the next checkpoint. */
    void end(String run, String reason, String by);

    Version versionOf(String run);

    /** The playbook that a run follows. */
    record Version(String playbook, int number) {}
}
