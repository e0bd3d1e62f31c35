package dev.rapport.perception;

import dev.rapport.personal.AgreedLimits;
import dev.rapport.personal.Limits;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say in interviews, and only in the words that they confirm themselves. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HearingPeople {

    private final Interviews interviews;
    private final PainPoints points;
    private final Rounds rounds;
    private final AgreedLimits agreed;

    HearingPeople(Interviews interviews, PainPoints points, Rounds rounds, AgreedLimits agreed) {
        this.interviews = interviews;
        this.points = points;
        this.rounds = rounds;
        this.agreed = agreed;
    }

    /** Whether who was drawn is asked first, as it was agreed. */
    public boolean asksFirst(long round) {
        return agreed.require(rounds.get(round).projectKey()).volunteers();
    }

    /**
     * @param person who was drawn, and alone says whether they volunteer
     * @throws Refused when somebody else would
     */
    public void answers(long round, String person, String actor, boolean volunteers) {
        if (!person.equals(actor)) {
            throw Refused.notAllowed("Only who was drawn can say whether they volunteer.");
        }
        interviews.volunteers(
                interviews
                        .ofPerson(round, person)
                        .orElseThrow(HearingPeople::none)
                        .id(),
                volunteers);
    }

    /** Notes which task asks to interview whom. */
    public void asked(String task, long round, String person) {
        interviews.askedBy(task, round, person);
    }

    /**
     * The interview took place.
     *
     * @throws Refused where nobody is interviewed any more, or only volunteers are and the person has not said that they are
     *     one
     */
    public void heard(String task, String words, String by) {
        Interviews.Interview interview = interviews.ofTask(task).orElseThrow(HearingPeople::none);
        requireAgreed(interview, agreed.require(interview.projectKey()));
        interviews.held(interview.id(), true, "");
        points.note(interview, words, by);
    }

    private static void requireAgreed(Interviews.Interview interview, Limits limits) {
        if (!limits.interviews()) {
            throw Refused.overtaken("The employee representative does not agree that anybody is interviewed any more."
                    + " Nothing is kept of what the person said.");
        }
        if (limits.volunteers() && !interview.volunteered()) {
            throw Refused.overtaken("The employee representative agreed to interviews of volunteers only, and this"
                    + " person has not said that they volunteer. Nothing is kept of what they said.");
        }
    }

    public void notHeard(String task, String why) {
        interviews.held(interviews.ofTask(task).orElseThrow(HearingPeople::none).id(), false, why);
    }

    /**
     * @param person who was interviewed, and alone settles the words
     * @throws Refused when somebody else would
     */
    public void settle(long round, String person, String actor, boolean quoted, String words) {
        if (!person.equals(actor)) {
            throw Refused.notAllowed("Only who said it can confirm the words.");
        }
        Interviews.Interview interview = interviews.ofPerson(round, person).orElseThrow(HearingPeople::none);
        if (quoted) {
            points.confirm(interview.id(), words);
        } else {
            points.withdraw(interview.id());
        }
    }

    private static IllegalStateException none() {
        return new IllegalStateException("Nobody was drawn for this interview");
    }
}
