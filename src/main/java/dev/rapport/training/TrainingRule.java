package dev.rapport.training;

import org.jspecify.annotations.Nullable;

/** The decision table {@code training-proposal}, as the project began with it: from the impact of a functionality to the training it calls for. */
public interface TrainingRule {

    /** @param level the impact from 0 to 5; null where it is unknown, which never means that none is needed */
    Proposal propose(String projectKey, @Nullable Integer level);

    /**
     * What the table proposes.
     *
     * @param form {@code none} where no training is needed
     */
    record Proposal(String form, int hours) {

        boolean needed() {
            return !form.equals("none");
        }
    }
}
