package dev.rapport.project;

/**
 * The change manager set values of a plan whose charter nobody has signed yet. Published before the transaction commits.
 *
 * @param what was set, in words
 */
public record PlanEdited(String projectKey, String by, String what) {}
