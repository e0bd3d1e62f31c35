package dev.rapport.perception;

import dev.rapport.refusal.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the next round may begin. */
@Component
class RoundRules {

    private static final int LONGEST = 500;

    private final Rounds rounds;

    RoundRules(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @throws Refused when nothing is said, or too much */
    static String requireWhy(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST) {
            throw Refused.invalid("/why", "Say for what you ask people, in up to " + LONGEST + " characters.");
        }
        return why.strip();
    }

    /** @throws Refused while an earlier round runs, or ended without an answer to those who took part */
    void requireAnswered(String projectKey) {
        Optional<Round> before = rounds.latest(projectKey);
        if (before.filter(round -> round.state() != Round.State.TOLD).isPresent()) {
            throw Refused.overtaken("Round " + before.get().number()
                    + " is not over: those who took part have not been told what they said and what is done about it."
                    + " Tell them first, then ask again.");
        }
    }
}
