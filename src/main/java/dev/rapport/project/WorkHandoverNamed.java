package dev.rapport.project;

/** Somebody is asked to take over all that another holds in a project. Published before the transaction commits. */
public record WorkHandoverNamed(Project project, WorkHandover handover) {}
