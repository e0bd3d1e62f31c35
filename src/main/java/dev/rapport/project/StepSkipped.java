package dev.rapport.project;

import dev.rapport.organization.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step was left out, because nobody holds the role that it asks for. */
public record StepSkipped(String projectKey, @Nullable String unit, Role role, String step, Instant at) {}
