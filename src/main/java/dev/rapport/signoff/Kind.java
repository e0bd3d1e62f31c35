package dev.rapport.signoff;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of signature, each with its own rule. */
public enum Kind {
    /** Those who wrote a thing sign it together. */
    AGREEMENT(Decision.AGREED, "agree"),
    /** One states what one knows oneself. */
    ATTESTATION(Decision.ATTESTED, "attest"),
    /** Never by who prepared or requested it. */
    APPROVAL(Decision.APPROVED, "approve");

    private final Decision yes;
    private final String choice;

    Kind(Decision yes, String choice) {
        this.yes = yes;
        this.choice = choice;
    }

    /** The word used in models. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Decision yes() {
        return yes;
    }

    /** @param choice the value of the form's field {@code decision} */
    Decision decision(String choice) {
        if (this.choice.equals(choice)) {
            return yes;
        }
        if ("refuse".equals(choice)) {
            return Decision.REFUSED;
        }
        throw new IllegalArgumentException("An " + word() + " is not decided by “" + choice + "”");
    }

    /** @throws IllegalArgumentException when a model names no such kind */
    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of signature is called " + word));
    }
}
