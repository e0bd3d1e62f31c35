package dev.rapport.tasklist.web;

/**
 * A row of the task list.
 *
 * @param near whether its holder was reminded and it is not due yet
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
        String escalated,
        boolean paused,
        boolean rehearsal) {}
