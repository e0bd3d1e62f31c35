package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** After somebody declined, asks somebody else for the same. The declined promise stays as it is beside the new one. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AskingAnother {

    private final Commitments commitments;
    private final PeopleOfProject people;
    private final BeginningPromise beginning;

    AskingAnother(Commitments commitments, PeopleOfProject people, BeginningPromise beginning) {
        this.commitments = commitments;
        this.people = people;
        this.beginning = beginning;
    }

    /** @throws Refused when that person can not be asked */
    public void ask(long declined, String promisor, String by) {
        Commitment promise = commitments.get(declined);
        String recipient = String.valueOf(promise.recipient());
        if (promisor.equals(recipient) || !people.of(promise.projectKey()).containsKey(promisor)) {
            throw Refused.invalid(
                    "/values/promisor", "Choose one of the project’s people, but not the one it is promised to.");
        }
        beginning.begin(
                new Commitments.Begun(
                        promise.projectKey(),
                        promise.unit(),
                        promise.promise(),
                        promisor,
                        promise.promisedTo(),
                        recipient,
                        by,
                        promise.due(),
                        promise.afterGoLive(),
                        promisor.equals(by),
                        declined,
                        promise.wave()),
                by);
    }
}
