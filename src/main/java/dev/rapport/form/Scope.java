package dev.rapport.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row of a dynamic list that an expression sees as {@code this}; its indexes count from 1. */
record Scope(
        List<String> row, List<Integer> indexes, @Nullable Scope outer) {
    static final Scope FORM = new Scope(List.of(), List.of(), null);

    Scope row(List<String> path, int index) {
        List<Integer> deeper = new ArrayList<>(indexes);
        deeper.add(index);
        return new Scope(path, List.copyOf(deeper), this);
    }

    boolean inRow() {
        return outer != null;
    }
}
