package dev.rapport.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise with its whole story.
 *
 * @param left whether who keeps it has no access any more
 * @param successor the name of who was asked to take it over and has not answered; empty where nobody was
 * @param criterion the latest; empty where none is stated yet
 * @param earlier null where it began here, or the reader does not see where it did
 * @param dates every date that ever held, the first one first
 * @param wasFor the day of the go-live that it was given for before, and that moved since; empty where none did
 * @param happened the first one first
 * @param people to whom it can be handed over; empty where the reader does not do that
 */
public record PromisePage(
        String key,
        String project,
        boolean whole,
        long id,
        String promise,
        String state,
        String holder,
        boolean left,
        String successor,
        String promisedBy,
        String recipient,
        String askedBy,
        String unit,
        String criterion,
        List<String> dates,
        boolean afterGoLive,
        String wasFor,
        long timesBroken,
        @Nullable Long insteadOf,
        @Nullable Earlier earlier,
        boolean rehearsal,
        List<Event> happened,
        boolean mayHandOver,
        List<PromisesPage.Somebody> people,
        @Nullable String problem,
        String at) {

    /** What it was in the project that went into this one. */
    public record Earlier(String key, long id) {}

    /**
     * Something that happened to it.
     *
     * @param what in a sentence
     * @param words what they said; empty where nothing
     */
    public record Event(String at, String what, String words) {}
}
