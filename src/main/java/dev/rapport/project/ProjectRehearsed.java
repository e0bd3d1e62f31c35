package dev.rapport.project;

import java.time.Instant;

/**
 * The clock was put forward while the project ran: from now on it is a rehearsal.
 *
 * @param by the username of who did it
 * @param now what time it is from then on
 */
public record ProjectRehearsed(String projectKey, String by, Instant now) {}
