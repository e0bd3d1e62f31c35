package dev.rapport.perception;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.project.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody who took part what was said and what is done about it; only then may the next round begin. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TellingEveryone {

    private final Rounds rounds;
    private final Urns urns;
    private final Interviews interviews;
    private final Projects projects;
    private final SendingMessage sending;
    private final Clock clock;

    TellingEveryone(
            Rounds rounds, Urns urns, Interviews interviews, Projects projects, SendingMessage sending, Clock clock) {
        this.rounds = rounds;
        this.urns = urns;
        this.interviews = interviews;
        this.projects = projects;
        this.sending = sending;
        this.clock = clock;
    }

    public void tell(long id, String said, String doing) {
        Round round = rounds.get(id);
        rounds.told(id, said, doing, clock.instant());
        Set<String> tookPart = new TreeSet<>(urns.answered(id));
        tookPart.addAll(interviews.peopleHeard(id));
        sending.send(
                round.projectKey(),
                List.copyOf(tookPart),
                "You said, we do: " + projects.get(round.projectKey()).name(),
                "You said: " + said + "\n\nWe do: " + doing);
    }
}
