package dev.rapport.project;

/** Somebody brought a project, and its process runs. */
public record ProjectCreated(Project project) {}
