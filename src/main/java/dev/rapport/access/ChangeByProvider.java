package dev.rapport.access;

import java.time.Instant;
import java.util.List;

/**
 * What became of a person at a sign-in because the provider said so.
 *
 * @param issuer the provider
 * @param subject who they are there
 * @param made whether they came to be known by it
 * @param before keys of the roles they had
 * @param after keys of the roles they have had since
 */
public record ChangeByProvider(
        Instant at, String issuer, String subject, boolean made, List<String> before, List<String> after) {}
