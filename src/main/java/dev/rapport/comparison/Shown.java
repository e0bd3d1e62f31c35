package dev.rapport.comparison;

import org.jspecify.annotations.Nullable;

/** Where on the diagrams forms and tables are used. */
record Shown(@Nullable Model older, @Nullable Model newer) {

    /** The step that uses what has that id, in the newer version or in the older. */
    @Nullable
    String step(String used, boolean inNewer) {
        Model model = inNewer ? newer : older;
        return model == null ? null : model.user(used);
    }
}
