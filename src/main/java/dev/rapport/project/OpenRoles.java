package dev.rapport.project;

import dev.rapport.organization.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Holds gates shut while it is open who leads: what a new sponsor has not answered to is not decided past them. Other
 * parts may hold the go-live up too.
 */
@Component
class OpenRoles {

    private static final Set<Role> OF_THE_CHARTER = EnumSet.of(Role.SPONSOR, Role.CIO);
    private static final Set<Role> OF_THE_GO_LIVE = EnumSet.of(Role.SPONSOR, Role.CIO, Role.IT_LEAD);

    private final RoleChanges changes;
    private final Participants participants;
    private final List<GoLiveGate> gates;

    OpenRoles(RoleChanges changes, Participants participants, @Lazy List<GoLiveGate> gates) {
        this.changes = changes;
        this.participants = participants;
        this.gates = gates;
    }

    /** While the charter is aligned anew it is signed anew, of course. */
    Optional<String> holdUpCharter(String projectKey) {
        return changes.openIn(projectKey).stream()
                .filter(change -> change.state() == RoleChange.State.ASKED)
                .filter(change -> OF_THE_CHARTER.stream().anyMatch(change::is))
                .findFirst()
                .map(this::unanswered);
    }

    Optional<String> holdUpGoLive(String projectKey) {
        return changes.openIn(projectKey).stream()
                .filter(change -> OF_THE_GO_LIVE.stream().anyMatch(change::is))
                .findFirst()
                .map(change -> change.state() == RoleChange.State.REALIGNING ? realigning(change) : unanswered(change))
                .or(() -> gates.stream()
                        .flatMap(gate -> gate.heldUpBy(projectKey).stream())
                        .findFirst());
    }

    private String unanswered(RoleChange change) {
        return participants.nameOf(change.to()) + " is asked to take over as " + change.title()
                + " and has not answered. Until then nobody agrees to this; refusing is possible.";
    }

    private String realigning(RoleChange change) {
        return participants.nameOf(change.to()) + ", the new " + change.title()
                + ", asked to align the charter anew. Until it is agreed nobody agrees to this; refusing is possible.";
    }
}
