package dev.rapport.project;

/**
 * The sponsor approved or refused a new value for a frozen plan. Published before the transaction commits.
 *
 * @param what in words
 */
public record PlanChangeAnswered(Project project, PlanChange change, String what) {}
