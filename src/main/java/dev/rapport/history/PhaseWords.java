package dev.rapport.history;

import dev.rapport.project.Phase;

/** The phases in words. */
final class PhaseWords {

    private PhaseWords() {}

    static String of(Phase phase) {
        return switch (phase) {
            case ALIGN -> "Align";
            case PREPARE -> "Prepare";
            case GO_LIVE -> "Go-live";
            case LIVE -> "Live";
            case CLOSED -> "Closed";
        };
    }
}
