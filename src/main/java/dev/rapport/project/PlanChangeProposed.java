package dev.rapport.project;

/**
 * Somebody proposed a new value for a frozen plan. Published before the transaction commits.
 *
 * @param what in words
 */
public record PlanChangeProposed(Project project, PlanChange change, String what) {}
