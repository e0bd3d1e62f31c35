package dev.rapport.tasklist;

import java.time.Instant;

/**
 * Work whose time has come to be reminded of or escalated.
 *
 * @param lateFrom from when it counts as late
 * @param late whether it is late enough to be escalated; otherwise it is near
 */
record Chased(String id, String projectKey, Instant lateFrom, boolean late) {}
