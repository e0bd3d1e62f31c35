package dev.rapport.project;

/** A project's process entered a phase. */
public record PhaseReached(String projectKey, Phase phase) {}
