package dev.rapport.organization;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an imported file.
 *
 * @param line counted from 1, the header included
 * @param cells by column, without surrounding blanks; an empty cell is an empty text
 */
record CsvRow(String file, long line, Map<String, String> cells, Complaints complaints) {

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    void complain(String column, String reason) {
        complaints.add(file, line, column, text(column), reason);
    }
}
