package dev.rapport.listening;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Component;

/**
 * Who may judge a promise: the one to whom it was given, and where they have no access any more somebody else; never the
 * one who gave it or keeps it, whoever hands them the task.
 */
@Component
class Verdicts {

    private final People people;

    Verdicts(People people) {
        this.people = people;
    }

    void requireTheirs(Commitment promise, String by) {
        if (by.equals(promise.holder()) || by.equals(promise.promisedBy())) {
            throw Refused.notAllowed(
                    "You promised this, so somebody else says what counts as kept and whether it was.");
        }
        String recipient = promise.recipient();
        if (recipient != null && !by.equals(recipient) && isAtHand(recipient)) {
            throw Refused.notAllowed("This was promised to "
                    + people.find(recipient).map(Person::name).orElse(recipient)
                    + ", so they alone say what counts as kept and whether it was.");
        }
    }

    boolean isAtHand(String person) {
        return people.find(person).filter(people::isActive).isPresent();
    }
}
