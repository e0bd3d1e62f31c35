package dev.rapport.project;

import java.util.List;

/** What runs when the day of a wave is to move, in the caller's transaction. */
public interface WaveRuns {

    /** Asks the sponsor, in the playbook {@code postponement}. */
    void askSponsor(Postponement postponement, List<String> units, String by);

    /** Begins the go-live of the wave anew, where it has begun: nothing that was said for the old day counts. */
    void decideAnew(String projectKey, int wave, String by);
}
