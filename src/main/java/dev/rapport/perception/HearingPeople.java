package dev.rapport.perception;

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

    HearingPeople(Interviews interviews, PainPoints points) {
        this.interviews = interviews;
        this.points = points;
    }

    /** Notes which task asks to interview whom. */
    public void asked(String task, long round, String person) {
        interviews.askedBy(task, round, person);
    }

    /** The interview took place. */
    public void heard(String task, String words, String by) {
        Interviews.Interview interview = interviews.ofTask(task).orElseThrow(HearingPeople::none);
        interviews.held(interview.id(), true, "");
        points.note(interview, words, by);
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
