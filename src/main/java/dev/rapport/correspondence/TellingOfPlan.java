package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanChangeAnswered;
import dev.rapport.project.Project;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who lead a project, and whoever proposed it, what came of a new value for its plan. */
@Component
class TellingOfPlan {

    private final SendingMessage sending;
    private final People people;

    TellingOfPlan(SendingMessage sending, People people) {
        this.sending = sending;
        this.people = people;
    }

    @EventListener
    void on(PlanChangeAnswered answered) {
        Project project = answered.project();
        PlanChange change = answered.change();
        boolean approved = change.state() == PlanChange.State.APPROVED;
        String who = people.find(String.valueOf(change.answeredBy()))
                .map(Person::name)
                .orElse("The sponsor");
        Set<String> told = new LinkedHashSet<>(
                List.of(change.proposedBy(), project.changeManager(), project.cio(), project.itLead()));
        told.removeIf(person -> person.equals(change.answeredBy())
                || people.find(person).filter(people::isActive).isEmpty());
        sending.send(
                project.key(),
                told,
                approved
                        ? "A value of the plan of “" + project.name() + "” changed"
                        : "The plan of “" + project.name() + "” stays as it was signed",
                who + (approved ? " approved: " : " did not approve: ") + answered.what() + "."
                        + (change.words() == null ? "" : "\n" + change.words()));
    }
}
