package dev.rapport.project;

import java.util.List;
import java.util.function.BooleanSupplier;

/** A figure of a project that some module knows, for the project's one page. */
public interface ProjectFigure {

    List<Figure> of(Project project);

    /**
     * So many of the project's units. Where nobody has asked any of them yet, that is not the same as none.
     *
     * @param asked whether anybody was asked; looked up only where there is none
     */
    static String ofUnits(long count, Project project, BooleanSupplier asked) {
        return count == 0 && !asked.getAsBoolean()
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
