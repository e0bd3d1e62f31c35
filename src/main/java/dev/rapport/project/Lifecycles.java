package dev.rapport.project;

/** Runs the process {@code project-lifecycle} of a project, in the caller's transaction. */
public interface Lifecycles {

    void start(Project project, String by);

    /** Ends whatever runs for the project, at once. */
    void cancel(String projectKey, String by, String reason);
}
