package dev.rapport.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * Work was opened for somebody or went to somebody else. Published before the transaction commits.
 *
 * @param workItem its id
 * @param holder null where it is free to take now
 */
public record WorkItemGiven(String workItem, @Nullable String holder) {}
