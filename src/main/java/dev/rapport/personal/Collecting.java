package dev.rapport.personal;

import java.time.Instant;
import java.util.List;

/** A module that keeps something about people: it says what, and deletes it when it is due. */
public interface Collecting {

    List<Collected> collected();

    /**
     * Deletes who it was, of what came to its end before that moment, and is harmless when done again.
     *
     * @param ended whether the whole project came to its end before
     */
    default void forget(String projectKey, Instant before, boolean ended) {}
}
