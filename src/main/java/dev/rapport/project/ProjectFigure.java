package dev.rapport.project;

import java.util.List;

/** A figure of a project that some module knows, for the project's one page. */
public interface ProjectFigure {

    List<Figure> of(Project project);

    /**
     * One figure.
     *
     * @param title what is counted
     * @param figure the number in words, “unknown” where nobody measured
     * @param note one sentence on it
     */
    record Figure(String title, String figure, String note) {}
}
