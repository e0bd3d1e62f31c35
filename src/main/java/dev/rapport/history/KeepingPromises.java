package dev.rapport.history;

import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseAsked;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps that a promise was asked for by hand, in the transaction that did; what becomes of it are tasks. */
@Component
class KeepingPromises {

    private final Acts acts;
    private final People people;
    private final ProcessClock clock;

    KeepingPromises(Acts acts, People people, ProcessClock clock) {
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(PromiseAsked asked) {
        Commitment promise = asked.promise();
        boolean own = Objects.equals(promise.askedBy(), promise.promisedBy());
        String to = name(promise.recipient()) + ": “" + promise.promise() + "”";
        acts.add(new Act(
                0,
                promise.projectKey(),
                clock.instant(),
                promise.askedBy(),
                own ? "promise-given" : "promise-asked",
                own ? to : name(promise.promisedBy()) + " to promise " + to,
                promise.unit(),
                null,
                null,
                null,
                clock.isAhead()));
    }

    private String name(@Nullable String username) {
        return username == null
                ? "somebody"
                : people.find(username).map(Person::name).orElse(username);
    }
}
