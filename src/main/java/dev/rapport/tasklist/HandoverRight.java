package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Component;

/**
 * Who hands somebody's work to another: the project's change manager, and who it was escalated to because it is late.
 * A signature is handed over by the change manager alone.
 */
@Component
public class HandoverRight {

    private final ProjectOwners owners;
    private final Escalations escalations;
    private final EscalationPath path;

    HandoverRight(ProjectOwners owners, Escalations escalations, EscalationPath path) {
        this.owners = owners;
        this.escalations = escalations;
        this.path = path;
    }

    public boolean allows(Person reader, WorkItem item) {
        return isChangeManager(reader, item) || (!item.signOff() && looksAfter(reader, item));
    }

    /** Whoever may look after it may urge its holder, for a signature too. */
    public boolean allowsUrging(Person reader, WorkItem item) {
        return isChangeManager(reader, item) || looksAfter(reader, item);
    }

    void require(Person reader, WorkItem item) {
        if (!allows(reader, item)) {
            throw Refused.notAllowed(
                    item.signOff() && looksAfter(reader, item)
                            ? "A signature stays with who was asked. Only the project's change manager hands it over."
                            : "Only the project's change manager hands tasks over, and who they were escalated to.");
        }
    }

    /** It was escalated to them, and they still are above it: a sponsor who was replaced is not. */
    private boolean looksAfter(Person reader, WorkItem item) {
        return escalations.areWith(item.id(), reader.username())
                && path.of(item).stream().anyMatch(person -> person.username().equals(reader.username()));
    }

    private boolean isChangeManager(Person reader, WorkItem item) {
        return reader.has(Role.CHANGE_MANAGER) && owners.isChangeManagerOf(reader.username(), item.projectKey());
    }
}
