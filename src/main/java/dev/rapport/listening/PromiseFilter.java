package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows. A promise that was moved is among the broken ones, and stays there when it is kept in the
 * end; one whose date has passed without a verdict is among the unknown ones and never among those that are open.
 */
public enum PromiseFilter {
    ALL("true"),
    OPEN("c.settled_at is null and not " + Commitments.UNKNOWN),
    KEPT("c.state = 'kept'"),
    BROKEN("c.state <> 'continued' and " + Commitments.TIMES_BROKEN + " > 0"),
    UNKNOWN(Commitments.UNKNOWN),
    DECLINED("c.state = 'declined'"),
    RELEASED("c.state = 'released'"),
    CONTINUED("c.state = 'continued'"),
    ASKED("c.state = 'asked'"),
    ACCEPTED("c.state = 'accepted'"),
    CLAIMED("c.state = 'claimed'"),
    PARTLY("c.state = 'partly'");

    private final String condition;

    PromiseFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws Refused when the word is none of them */
    public static PromiseFilter of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "/state",
                        "“state” must be one of "
                                + Arrays.stream(values())
                                        .map(PromiseFilter::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
