package dev.rapport.listening.web;

import dev.rapport.listening.AskedPromise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's promises.
 *
 * @param whole whether the reader sees the whole project, and so all of its promises
 * @param filter the one that is chosen
 * @param next the cursor of the next page; empty on the last one
 * @param people who may promise and be promised; empty where the reader does not ask
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 */
public record PromisesPage(
        String key,
        String project,
        boolean rehearsal,
        boolean whole,
        String filter,
        List<String> filters,
        List<Row> rows,
        long total,
        String next,
        boolean mayAsk,
        String goLive,
        List<Somebody> people,
        @Nullable String problem,
        String at,
        AskedPromise typed) {

    /**
     * A promise in words.
     *
     * @param wasFor the day of the go-live that it was given for before, and that moved since; empty where none did
     */
    public record Row(
            long id,
            String promise,
            String holder,
            boolean left,
            String successor,
            String recipient,
            String due,
            long timesBroken,
            String state,
            String wasFor,
            boolean rehearsal) {}

    /** Somebody to choose. */
    public record Somebody(String username, String name) {}
}
