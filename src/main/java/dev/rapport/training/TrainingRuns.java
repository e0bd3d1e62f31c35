package dev.rapport.training;

/** What runs of the playbook {@code training}, in the caller's transaction. */
public interface TrainingRuns {

    /**
     * Asks the training department for another session of a unit whose training has one already, whether it still runs or
     * has come to its end; its manager then states anew that the people are able.
     */
    void scheduleAgain(String projectKey, int wave, String unit, String by);
}
