package dev.rapport.tasklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That who has some work, or was asked for it, is away today.
 *
 * @param person their username
 * @param until their last day away
 * @param standsIn the username of who may do it in their place today; null where nobody can: then it stays with them and
 *     is escalated once it is late
 */
public record Away(String person, LocalDate until, @Nullable String standsIn) {}
