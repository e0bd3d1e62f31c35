package dev.rapport.tasklist;

/**
 * The spans that reach furthest among the plans of projects that run.
 *
 * @param remindBefore the most business days before the due day with which one of them reminds
 * @param escalateAfter the fewest business days late after which one of them escalates
 */
record ChaseSpans(int remindBefore, int escalateAfter) {}
