package dev.rapport.history;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import dev.rapport.project.WorkHandoverNamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who was asked to take all of somebody's work over and what they answered, in that transaction. */
@Component
class KeepingHandoverHistory {

    private final Acts acts;
    private final People people;
    private final ProcessClock clock;

    KeepingHandoverHistory(Acts acts, People people, ProcessClock clock) {
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(WorkHandoverNamed named) {
        WorkHandover handover = named.handover();
        keep(
                handover,
                handover.namedBy(),
                "work-handover-named",
                name(handover.to()) + " to take over all that " + name(handover.from()) + " holds, because: "
                        + handover.why());
    }

    @EventListener
    void on(WorkHandoverAnswered answered) {
        WorkHandover handover = answered.handover();
        String words = handover.words() == null ? "" : ", because: " + handover.words();
        keep(
                handover,
                handover.to(),
                answered.isTakenOver() ? "work-taken-over" : "work-declined",
                "all that " + name(handover.from()) + " held" + words);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private void keep(WorkHandover handover, String who, String act, String what) {
        acts.add(new Act(
                0, handover.projectKey(), clock.instant(), who, act, what, null, null, null, null, clock.isAhead()));
    }
}
