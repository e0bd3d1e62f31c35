package dev.rapport.project;

import java.time.Duration;

/** Runs the process {@code project-lifecycle} of a project, in the caller's transaction. */
public interface Lifecycles {

    void start(Project project, String by);

    /** The run with which the project began. */
    Run run(String projectKey);

    /** Lets whatever runs for the project stand still: no step of it can be done and none of its timers fires. */
    void pause(String projectKey, String by);

    /**
     * Lets it go on.
     *
     * @param paused by so much later than it would have been fires what waits for a span; what waits for a day does not
     */
    void resume(String projectKey, Duration paused, String by);

    /** A playbook in the version that runs. */
    record Run(String id, String playbook, int version) {}

    /** Ends whatever runs for the project, at once. */
    void cancel(String projectKey, String by, String reason);
}
