package dev.rapport.project;

/** A project goes on. Published before the transaction commits, when all that was open has moved on already. */
public record ProjectResumed(Project project, Pause pause, String by, String why, int businessDays) {}
