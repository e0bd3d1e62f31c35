package dev.rapport.organization;

import java.time.Instant;

/**
 * Somebody set a default for new projects.
 *
 * @param name of the threshold
 * @param before what counted until then
 */
public record DefaultChange(
        long id, String name, String before, String value, String setBy, Instant setAt, boolean rehearsal) {}
