package dev.rapport.project;

/** A project stands still from now on. Published before the transaction commits. */
public record ProjectPaused(Project project, String by, String why) {}
