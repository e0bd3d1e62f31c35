package dev.rapport.project;

import org.jspecify.annotations.Nullable;

/**
 * A unit is no part of a project any more; what was known of it is another's. Published in the transaction that does it,
 * after the project names the receiving units and before open tasks go over.
 *
 * @param project as it is now
 * @param to the unit that has its work
 * @param formerManager who led the unit that changed; null where nobody did
 * @param manager the username of who has its work
 */
public record UnitTakenOver(
        Project project,
        UnitChange change,
        String to,
        @Nullable String formerManager,
        String manager) {}
