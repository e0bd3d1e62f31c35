package dev.rapport.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What new projects begin with, as the page shows it.
 *
 * @param units which may be chosen where a value names some
 * @param problems why nothing was saved, each with the field it is about
 * @param more whether there are earlier changes than those shown
 */
public record DefaultsPage(
        boolean mayChange,
        List<Row> rows,
        List<Option> units,
        List<Change> changes,
        boolean more,
        List<Problem> problems,
        boolean saved) {

    /**
     * A default.
     *
     * @param value as it is typed; empty for units
     * @param says as it is read
     * @param chosen keys of units
     * @param setBy a name; empty as long as nobody set it
     */
    public record Row(
            String key,
            String title,
            boolean ofUnits,
            String value,
            String says,
            String range,
            String measure,
            String least,
            String most,
            String step,
            List<String> chosen,
            String setBy,
            String setAt,
            boolean rehearsal,
            @Nullable String problem) {}

    /** Something to choose. */
    public record Option(String key, String name) {}

    /** Who set what. */
    public record Change(String title, String before, String after, String who, String at, boolean rehearsal) {}

    /** What is wrong with which field. */
    public record Problem(String field, String detail) {}
}
