package dev.rapport.history;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.project.Incident;
import dev.rapport.project.IncidentChanged;
import dev.rapport.project.IncidentRecorded;
import dev.rapport.project.Postponement;
import dev.rapport.project.WavePostponed;
import dev.rapport.project.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what becomes of a wave and what happens after its go-live, in the transaction in which it happens. */
@Component
class KeepingWaveHistory {

    private final Acts acts;
    private final People people;
    private final ProcessClock clock;

    KeepingWaveHistory(Acts acts, People people, ProcessClock clock) {
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(IncidentRecorded recorded) {
        String in = recorded.wave() == null ? "" : " in the wave “" + recorded.wave() + "”";
        keep(
                recorded.incident().projectKey(),
                recorded.incident().recordedBy(),
                "incident-recorded",
                "“" + recorded.incident().what() + "”" + in);
    }

    @EventListener
    void on(IncidentChanged changed) {
        Incident incident = changed.incident();
        keep(
                incident.projectKey(),
                incident.changedBy(),
                incident.isOpen() ? "incident-worked-around" : "incident-solved",
                "“" + incident.what() + "”");
    }

    @EventListener
    void on(WavePostponed postponed) {
        Postponement asked = postponed.postponement();
        boolean agreed = asked.state() == Postponement.State.AGREED;
        keep(
                asked.projectKey(),
                null,
                agreed ? "wave-postponed" : "wave-not-postponed",
                postponed.what() + " from " + Wording.date(asked.from()) + " to " + Wording.date(asked.to())
                        + ", which " + name(asked.askedBy()) + " asked for, because: " + asked.why());
    }

    private String name(@Nullable String username) {
        return username == null
                ? "somebody"
                : people.find(username).map(Person::name).orElse(username);
    }

    private void keep(String project, @Nullable String who, String act, String what) {
        acts.add(new Act(0, project, clock.instant(), who, act, what, null, null, null, null, clock.isAhead()));
    }
}
