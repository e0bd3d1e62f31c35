package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on when each wave goes live.
 *
 * @param problem what was wrong with what the reader sent, or null
 */
public record WavesPage(
        String key,
        String project,
        boolean rehearsal,
        List<OfWave> waves,
        @Nullable String problem) {

    /**
     * A wave with its days.
     *
     * @param name empty where the project names none
     * @param liveSince empty where it is not
     * @param phase empty where it has not begun
     * @param mayPostpone whether the reader may ask for a later day now
     */
    public record OfWave(
            int number,
            String name,
            String goLive,
            String liveSince,
            String units,
            String phase,
            List<Moved> moved,
            List<Hanging> hanging,
            boolean mayPostpone) {}

    /** Something that was settled for a day that moved. */
    public record Hanging(String what, String text) {}

    /** A day that was to move, and the sponsor’s word. */
    public record Moved(
            String from, String to, String why, String by, String at, String state, String words, boolean rehearsal) {}
}
