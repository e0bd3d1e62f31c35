package dev.rapport.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * Somebody did what was asked. Published before the transaction commits.
 *
 * @param actedFor in whose place they did it; null where it was theirs to do
 */
public record WorkItemCompleted(
        WorkItem item, String by, @Nullable String actedFor) {}
