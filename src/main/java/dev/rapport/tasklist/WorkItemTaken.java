package dev.rapport.tasklist;

import org.jspecify.annotations.Nullable;

/** Somebody took work, gave it back or was handed it. */
public record WorkItemTaken(
        WorkItem item, How how, String by, @Nullable String assignee) {

    /** What was done with the assignment. */
    public enum How {
        CLAIMED,
        RELEASED,
        REASSIGNED
    }
}
