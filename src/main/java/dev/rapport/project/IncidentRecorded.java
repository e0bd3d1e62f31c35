package dev.rapport.project;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong after a go-live.
 *
 * @param wave the name of its wave; null where there is only one
 */
public record IncidentRecorded(Incident incident, @Nullable String wave) {}
