package dev.rapport.project;

/** Somebody is asked to take a leading role over. Published before the transaction commits. */
public record SuccessorNamed(Project project, RoleChange change) {}
