package dev.rapport.project;

import java.util.Optional;

/** A made-up project to look around with, where there is one. */
public interface SampleProject {

    Optional<NewProject> sample();
}
