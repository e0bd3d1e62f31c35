package dev.rapport.tasklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task's page shows.
 *
 * @param stance whose turn it is: {@code yours}, {@code substitute}, {@code free}, {@code other} or {@code closed}
 * @param holder who has it or closed it
 * @param absent in whose place the reader would do it, or it was done; empty where nobody is or was away
 * @param away that who has it is away today and somebody else looks at it; null otherwise
 * @param whyNot why who stands in does not do it all the same, or empty
 * @param escalations to whom it was brought because it is late, in order
 * @param paused whether it waits because its project is paused: nobody can do anything with it
 * @param takeover whether what is said is what the reader would take over from somebody
 * @param broughtToYou whether the reader is one of them and still looks after it
 */
public record TaskPage(
        String id,
        String name,
        String project,
        String unit,
        String why,
        String action,
        String next,
        String due,
        String stance,
        String holder,
        String closedAt,
        boolean completed,
        String absent,
        String whyNot,
        TaskRow.@Nullable Gone away,
        List<Voice> said,
        boolean takeover,
        @Nullable Paper paper,
        String marks,
        List<Brought> escalations,
        boolean broughtToYou,
        boolean mayUrge,
        List<Colleague> handTo,
        boolean paused,
        boolean rehearsal) {

    /** Something that others said, line by line. */
    public record Voice(String about, List<String> lines) {}

    /** What is signed. */
    public record Paper(String kind, String statement, List<Voice> record, String shown, String hash) {}

    /** Somebody who was told that it is late. */
    public record Brought(String name, String at, boolean rehearsal) {}

    /** Somebody the task may be handed to. */
    public record Colleague(String username, String name) {}
}
