package dev.rapport.tasklist;

/** Somebody did what was asked. Published before the transaction commits. */
public record WorkItemCompleted(WorkItem item, String by) {}
