package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a person who came too late who was faster. */
@Component
class Faster {

    private final People people;

    Faster(People people) {
        this.people = people;
    }

    void requireOpen(WorkItem item) {
        if (item.state() == WorkItem.State.COMPLETED) {
            throw Refused.overtaken("“" + item.name() + "” was already completed by " + name(item.closedBy())
                    + ". Nothing was changed by you.");
        }
        if (item.state() == WorkItem.State.CANCELLED) {
            throw Refused.overtaken("“" + item.name() + "” is no longer needed: "
                    + (item.closedBy() == null
                            ? "the project moved on without it."
                            : "what " + name(item.closedBy()) + " did ended it. Nothing was changed by you."));
        }
    }

    Refused hasIt(WorkItem item) {
        return Refused.overtaken("“" + item.name() + "” is with " + name(item.assignee()) + " now.");
    }

    private String name(@Nullable String username) {
        return username == null
                ? "somebody else"
                : people.find(username).map(Person::name).orElse(username);
    }
}
