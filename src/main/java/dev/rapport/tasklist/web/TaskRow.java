package dev.rapport.tasklist.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of the task list.
 *
 * @param near whether its holder was reminded and it is not due yet
 * @param away that who has it is away today; null where they are there
 * @param paused whether it waits because its project is paused; then it is neither near nor late
 * @param escalated the names of those it was escalated to, or empty
 */
public record TaskRow(
        String address,
        String name,
        String project,
        String unit,
        String due,
        String assignee,
        boolean near,
        @Nullable Gone away,
        String escalated,
        boolean paused,
        boolean rehearsal) {

    /**
     * Who is away.
     *
     * @param standsIn the name of who can do it in their place, or empty
     * @param byReader whether that is the reader
     */
    public record Gone(String name, String until, String standsIn, boolean byReader) {}
}
