package dev.rapport.tasklist;

import java.time.Instant;

/** Somebody asked a work item's holder to see to it. Published before the transaction commits. */
public record WorkItemUrged(WorkItem item, String holder, String by, Instant at) {}
