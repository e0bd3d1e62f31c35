package dev.rapport.tasklist;

import java.time.Instant;

/**
 * Late work was brought to somebody, who may urge and hand over, and never does it in the other's name.
 *
 * @param workItem its id
 * @param recipient the username of who it was brought to
 * @param rehearsal whether it was brought while the demo's clock was ahead
 */
public record Escalation(String workItem, String recipient, Instant at, boolean rehearsal) {}
