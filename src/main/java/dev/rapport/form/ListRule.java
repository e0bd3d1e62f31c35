package dev.rapport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dynamic list is a list of at most 200 rows, each of which holds fields. */
final class ListRule {
    private ListRule() {}

    static Reading read(Slot slot, Object given) {
        String label = "“" + slot.field().label() + "” ";
        if (!(given instanceof List<?> rows)) {
            return Reading.refused(label + "must be a list of rows.");
        }
        if (rows.size() > Slots.MOST_ROWS) {
            return Reading.refused(
                    label + "must have " + Slots.MOST_ROWS + " rows or fewer; " + rows.size() + " were given.");
        }
        List<String> complaints = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!(rows.get(row) instanceof Map<?, ?>)) {
                complaints.add(label + "must hold fields in every row; row " + (row + 1) + " does not.");
            }
        }
        return new Reading(rows, complaints);
    }
}
