package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who named a successor, who leaves and who leads the change what the successor answered. */
@Component
class TellingOfHandovers {

    private final SendingMessage sending;
    private final People people;

    TellingOfHandovers(SendingMessage sending, People people) {
        this.sending = sending;
        this.people = people;
    }

    @EventListener
    void on(WorkHandoverAnswered answered) {
        WorkHandover handover = answered.handover();
        Set<String> told = new LinkedHashSet<>(
                List.of(handover.namedBy(), handover.from(), answered.project().changeManager()));
        told.removeIf(person -> person.equals(handover.to())
                || people.find(person).filter(people::isActive).isEmpty());
        String of = " over what " + name(handover.from()) + " holds in “"
                + answered.project().name() + "”";
        sending.send(
                handover.projectKey(),
                told,
                name(handover.to()) + (answered.isTakenOver() ? " took" : " does not take") + of,
                answered.isTakenOver()
                        ? "Open tasks, roles and promises there are theirs now."
                        : "They declined: " + handover.words()
                                + "\nEverything stays where it is until somebody accepts.");
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
