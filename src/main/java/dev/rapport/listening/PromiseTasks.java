package dev.rapport.listening;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.HandingOverRule;
import dev.rapport.tasklist.WorkItem;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * To whom the tasks of a promise may go: what is the recipient's to say stays with them while they have access, and what
 * is for who keeps the promise moves only with the promise itself.
 */
@Component
class PromiseTasks implements HandingOverRule {

    private static final String PLAYBOOK = "commitment";
    private static final Set<String> OF_RECIPIENT = Set.of("state-criterion", "give-verdict");
    private static final Set<String> OF_HOLDER = Set.of("accept-promise", "claim-promise", "agree-date");

    private final Commitments commitments;
    private final PeopleOfProject persons;
    private final People people;
    private final Verdicts verdicts;

    PromiseTasks(Commitments commitments, PeopleOfProject persons, People people, Verdicts verdicts) {
        this.commitments = commitments;
        this.persons = persons;
        this.people = people;
        this.verdicts = verdicts;
    }

    @Override
    public void require(WorkItem item, Person next) {
        if (item.playbook().equals(PLAYBOOK)) {
            commitments.ofRun(item.processInstance()).ifPresent(promise -> require(item, promise, next.username()));
        }
    }

    private void require(WorkItem item, Commitment promise, String next) {
        if (OF_HOLDER.contains(item.task()) && !next.equals(promise.holder())) {
            throw refused("This belongs to " + name(promise.holder())
                    + ", who keeps the promise. Hand the promise over instead, on its page.");
        }
        String recipient = promise.recipient();
        if (!OF_RECIPIENT.contains(item.task()) || recipient == null || next.equals(recipient)) {
            return;
        }
        if (verdicts.isAtHand(recipient)) {
            throw refused("It was promised to " + name(recipient) + ", so they alone say this.");
        }
        Map<String, ?> known = persons.of(promise.projectKey());
        if (!known.containsKey(next) || next.equals(promise.holder()) || next.equals(promise.promisedBy())) {
            throw refused("Choose one of the project's people who did not promise it themselves.");
        }
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static Refused refused(String why) {
        return Refused.invalid("/assignee", why);
    }
}
