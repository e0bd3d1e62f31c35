package dev.rapport.signoff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that can be signed. Each module words what it asks signatures for. */
public interface SignOffSubject {

    /** The subject whose words come from the model: those who sign the same words are one group. */
    String STATEMENT = "statement";

    /** The name that models use for it, for example {@code charter}. */
    String name();

    /** @param unit the key of the unit the signature is about, or null */
    Shown show(String projectKey, @Nullable String unit);

    /**
     * Why nobody may say yes to it now, in a sentence; a no is always possible.
     *
     * @return empty where nothing is in the way
     */
    default Optional<String> heldUpBy(String projectKey) {
        return Optional.empty();
    }

    /** The same for one signature, for what depends on the run that asks, or is asked of one wave alone. */
    default Optional<String> heldUpBy(SignOffRequest request) {
        return heldUpBy(request.projectKey());
    }

    /**
     * What a yes says beside the statement, the comment with it: what the signer settled in the same act.
     *
     * @param comment what the signer wrote
     */
    default @Nullable String saying(String projectKey, @Nullable String comment) {
        return comment;
    }

    /** @param statement the words of the model, which most subjects leave aside */
    default Shown show(String projectKey, @Nullable String unit, @Nullable String statement) {
        return show(projectKey, unit);
    }

    /** For what is shown of one run of a playbook, which most subjects are not. */
    default Shown show(RequestingSignOff.Asked asked) {
        return show(asked.projectKey(), asked.unit(), asked.statement());
    }
}
