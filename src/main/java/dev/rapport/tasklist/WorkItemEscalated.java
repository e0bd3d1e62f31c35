package dev.rapport.tasklist;

import java.time.Instant;

/** Late work was brought to somebody above. Published before the transaction commits. */
public record WorkItemEscalated(WorkItem item, String recipient, Instant at) {}
