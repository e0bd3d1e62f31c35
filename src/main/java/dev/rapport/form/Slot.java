package dev.rapport.form;

import java.util.List;

/**
 * A field at one place in a submission; in a dynamic list there is one for each row.
 *
 * @param number its place in form order
 * @param holder the number of the group or list around it, or -1
 */
record Slot(int number, int holder, Field field, List<String> path, Scope scope) {
    Kind kind() {
        return field.kind();
    }
}
