package dev.rapport.tasklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open for one unit of a project.
 *
 * @param unit null for what concerns the whole project
 * @param waitsFor usernames of those who have the work; empty where somebody may still take it
 */
public record UnitLoad(
        @Nullable String unit, long open, @Nullable Instant nextDue, List<String> waitsFor) {}
