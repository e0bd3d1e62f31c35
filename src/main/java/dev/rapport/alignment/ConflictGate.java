package dev.rapport.alignment;

import dev.rapport.project.GoLiveGate;
import dev.rapport.project.Participants;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds the go-live while a conflict is undecided whose owner let two dates pass. */
@Component
class ConflictGate implements GoLiveGate {

    private final Conflicts conflicts;
    private final Participants participants;

    ConflictGate(Conflicts conflicts, Participants participants) {
        this.conflicts = conflicts;
        this.participants = participants;
    }

    @Override
    public Optional<String> heldUpBy(String projectKey) {
        return conflicts.openIn(projectKey).stream()
                .filter(Conflict::holdsGate)
                .findFirst()
                .map(one -> "The conflict “" + one.about() + "” is not decided, and "
                        + participants.nameOf(one.owner()) + " has let " + one.missed()
                        + " dates pass. Until it is decided nobody agrees to this; refusing is possible.");
    }
}
