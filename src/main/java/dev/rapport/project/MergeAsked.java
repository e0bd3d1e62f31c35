package dev.rapport.project;

/** A project is to go into another, and the other’s sponsor is asked. Published before the transaction commits. */
public record MergeAsked(Project project, Project into, ProjectMerge merge) {}
