package dev.rapport.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised in a project and still open, for the project's one page. */
public interface ProjectPromises {

    /** In the order they were given, as many as a page holds. */
    List<Promise> promisesIn(Project project);

    /**
     * A promise.
     *
     * @param by the username of who gave it
     * @param to in words, who may rely on it
     */
    record Promise(String what, @Nullable String unit, String by, String to, LocalDate due) {}
}
