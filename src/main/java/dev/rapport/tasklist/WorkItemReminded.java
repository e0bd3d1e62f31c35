package dev.rapport.tasklist;

import java.time.Instant;

/**
 * Work comes due soon and somebody is reminded, once. Published before the transaction commits.
 *
 * @param holder who has it, or one of those who may take it where nobody has
 */
public record WorkItemReminded(WorkItem item, String holder, Instant at) {}
