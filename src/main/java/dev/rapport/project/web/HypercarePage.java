package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on the time after the go-live.
 *
 * @param problem what was wrong with what the reader sent, or null
 */
public record HypercarePage(
        String key,
        String project,
        boolean rehearsal,
        boolean mayRecord,
        List<OfWave> waves,
        String today,
        @Nullable String problem) {

    /**
     * A wave in which it is shown how it goes.
     *
     * @param name empty where there is only one
     * @param liveSince empty where it is not
     * @param phase the word for how far it has come; empty where it has not begun
     * @param live whether incidents are recorded
     */
    public record OfWave(
            int number,
            String name,
            String goLive,
            String liveSince,
            String phase,
            boolean live,
            List<Row> incidents,
            long open,
            long blocking) {}

    /** @param state {@code solved}, {@code around} or {@code blocks} */
    public record Row(
            long id,
            String what,
            String since,
            String workaround,
            String solvedOn,
            String state,
            String by,
            boolean rehearsal) {}
}
