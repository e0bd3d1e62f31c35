package dev.rapport.project;

import java.util.Optional;

/** Something beyond the project itself that may hold its go-live up. */
public interface GoLiveGate {

    /** Why nobody may say yes to the go-live now, in a sentence; empty where nothing is in the way. */
    Optional<String> heldUpBy(String projectKey);
}
