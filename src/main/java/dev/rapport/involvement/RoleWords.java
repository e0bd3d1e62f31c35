package dev.rapport.involvement;

import java.util.Map;

/** The active roles in words. */
final class RoleWords {

    private static final Map<String, String> WORDS = Map.of(
            "pilot-user", "a pilot user",
            "tester", "a tester",
            "local-trainer", "a local trainer",
            "process-expert", "a process expert");

    private RoleWords() {}

    static String of(String role) {
        return WORDS.getOrDefault(role, role);
    }
}
