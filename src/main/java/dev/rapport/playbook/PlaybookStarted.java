package dev.rapport.playbook;

import org.jspecify.annotations.Nullable;

/**
 * Somebody started a playbook by hand in a project that runs.
 *
 * @param unit the affected unit that it is about; null where it is about the whole project
 * @param by a username
 * @param run the id of the run
 */
public record PlaybookStarted(
        Version version, String projectKey, @Nullable String unit, String by, String run) {}
