package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;

/** What else decides, beside the role that a task asks for, whether it may be handed to somebody. */
public interface HandingOverRule {

    /** @throws Refused when that person cannot do it in place of who has it */
    void require(WorkItem item, Person next);
}
