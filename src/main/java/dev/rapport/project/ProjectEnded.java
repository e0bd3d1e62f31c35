package dev.rapport.project;

import org.jspecify.annotations.Nullable;

/**
 * A project came to its end.
 *
 * @param by who cancelled it, or took it into another; null where its process ran to the end
 * @param reason why it was cancelled, or which project it went into
 */
public record ProjectEnded(
        String projectKey,
        Status status,
        @Nullable String by,
        @Nullable String reason) {}
