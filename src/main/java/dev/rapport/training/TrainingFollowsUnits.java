package dev.rapport.training;

import dev.rapport.project.UnitChange;
import dev.rapport.project.UnitTakenOver;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings what a unit needs, who is trained and what took place to the units that took it over. */
@Component
class TrainingFollowsUnits {

    private final TrainingNeeds needs;

    TrainingFollowsUnits(TrainingNeeds needs) {
        this.needs = needs;
    }

    @EventListener
    void on(UnitTakenOver taken) {
        String project = taken.project().key();
        String from = taken.change().unit();
        List<UnitChange.Part> receivers = taken.change().receivers();
        receivers.forEach(part -> needs.isNeededBy(project, from, part.unit()));
        receivers.stream().skip(1).forEach(part -> needs.goesTo(project, from, part.unit(), part.people()));
        needs.goesTo(project, from, taken.to(), null);
    }
}
