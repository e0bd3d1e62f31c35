package dev.rapport.project;

import java.util.Optional;

/** A step beside the lifecycle that a project goes without, so that its plan names it. */
public interface SkippedStep {

    /** Its name among what is left out; empty where it was not skipped. */
    Optional<String> skippedIn(Project project);
}
