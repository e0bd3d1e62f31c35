package dev.rapport.tasklist;

import java.time.Instant;

/** Work comes due soon and its holder is reminded, once. Published before the transaction commits. */
public record WorkItemReminded(WorkItem item, String holder, Instant at) {}
