package dev.rapport.alignment;

import dev.rapport.project.GoLiveGate;
import dev.rapport.project.Participants;
import dev.rapport.project.ProjectPlans;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds the go-live while a conflict is undecided whose owner let as many dates pass as the plan allows. */
@Component
class ConflictGate implements GoLiveGate {

    private final Conflicts conflicts;
    private final ProjectPlans plans;
    private final Participants participants;

    ConflictGate(Conflicts conflicts, ProjectPlans plans, Participants participants) {
        this.conflicts = conflicts;
        this.plans = plans;
        this.participants = participants;
    }

    @Override
    public Optional<String> heldUpBy(String projectKey) {
        return conflicts.openIn(projectKey).stream()
                .filter(one -> one.holdsGate(plans.of(projectKey)))
                .findFirst()
                .map(one -> "The conflict “" + one.about() + "” is not decided by "
                        + participants.nameOf(one.owner()) + ", and " + one.missed()
                        + (one.missed() == 1 ? " date has" : " dates have")
                        + " passed. Until it is decided nobody agrees to this; refusing is possible.");
    }
}
