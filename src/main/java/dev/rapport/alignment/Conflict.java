package dev.rapport.alignment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rapport.organization.Threshold;
import dev.rapport.project.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that executives do not agree on, until its owner decides it.
 *
 * @param checkpoint the number of the checkpoint it came from
 * @param decideBy the last day for the decision, as it stands now
 * @param missed how many dates passed without a decision
 * @param dates every date that passed or was moved, and every change of its owner, in order
 */
public record Conflict(
        long id,
        @JsonIgnore String projectKey,
        int checkpoint,
        String about,
        String owner,
        String raisedBy,
        Instant raisedAt,
        LocalDate decideBy,
        int missed,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        List<Moved> dates,
        boolean rehearsal) {

    public boolean open() {
        return endedAt == null;
    }

    /** Whether the go-live waits for its decision, by the plan of its project. */
    public boolean holdsGate(Plan plan) {
        return open() && missed >= plan.number(Threshold.MISSED_DATES);
    }

    /**
     * One date that was not kept, and the one that came instead, once it was set; or that it went to another owner by the
     * same date.
     *
     * @param ownerBefore who was to decide it until then, where that changed
     */
    public record Moved(
            LocalDate date,
            boolean missed,
            @Nullable LocalDate next,
            @Nullable String why,
            @Nullable String who,
            @Nullable String ownerBefore,
            Instant at) {

        /** Whether it went to another owner by the same date, with all of somebody's work. */
        public boolean handedOver() {
            return !missed && next == null;
        }
    }
}
