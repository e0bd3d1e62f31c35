package dev.rapport.project;

import java.util.List;

/** A figure of a project that some module knows, for the project's one page. */
public interface ProjectFigure {

    List<Figure> of(Project project);

    /** So many of the project's units. While it is aligned nobody has asked them, which is not the same as none. */
    static String ofUnits(long count, Project project) {
        return count == 0 && project.phase() == Phase.ALIGN
                ? "not asked yet"
                : count + " of " + project.units().size();
    }

    /**
     * One figure.
     *
     * @param title what is counted
     * @param figure the number in words, “unknown” where nobody measured, “not asked yet” where nobody could
     * @param note one sentence on it
     */
    record Figure(String title, String figure, String note) {}
}
