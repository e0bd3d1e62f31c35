package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whether the values of a plan can still be edited, and what to do where they cannot. */
@Component
class PlanGate {

    private final PlanRecords records;

    PlanGate(PlanRecords records) {
        this.records = records;
    }

    /** How firm the values are. */
    enum State {
        /** The change manager may set them. */
        OPEN,
        /** The charter that shows them is out for signature. */
        SIGNING,
        /** They were signed with the charter. */
        FROZEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state(Project project) {
        if (project.phase() != Phase.ALIGN || records.frozenAt(project.key()).isPresent()) {
            return State.FROZEN;
        }
        return records.isBeingSigned(project.key()) ? State.SIGNING : State.OPEN;
    }

    static boolean isTheirs(Person reader, Project project) {
        return reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
    }

    static void requireTheirs(Person reader, Project project) {
        if (!isTheirs(reader, project)) {
            throw Refused.notAllowed("Only the project’s change manager sets the values of its plan.");
        }
    }

    void requireOpen(Project project) {
        switch (state(project)) {
            case FROZEN ->
                throw Refused.overtaken(
                        "These values were signed with the charter and are frozen. Propose a new value"
                                + " with your reason on the page “Plan”: it is in force once the sponsor approves it by signature.");
            case SIGNING -> throw signing();
            case OPEN -> {}
        }
    }

    void requireFrozen(Project project) {
        switch (state(project)) {
            case OPEN ->
                throw Refused.overtaken("The charter is not signed yet, so nobody has to approve a new value. Set it"
                        + " yourself on the page “Plan”.");
            case SIGNING -> throw signing();
            case FROZEN -> {}
        }
    }

    private static Refused signing() {
        return Refused.overtaken(
                "The charter with these values is being signed. If somebody refuses it, you can set them"
                        + " again; once it is agreed, a new value needs the sponsor’s approval by signature.");
    }
}
