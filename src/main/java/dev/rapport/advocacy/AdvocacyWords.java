package dev.rapport.advocacy;

import dev.rapport.project.Participants;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectWords;
import dev.rapport.project.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The latest published message and the sponsor's latest visible act, for the project's page. */
@Component
class AdvocacyWords implements ProjectWords {

    private final Messages messages;
    private final SponsorActs acts;
    private final Participants participants;

    AdvocacyWords(Messages messages, SponsorActs acts, Participants participants) {
        this.messages = messages;
        this.acts = acts;
        this.participants = participants;
    }

    @Override
    public List<Words> wordsOf(Project project) {
        List<Words> words = new ArrayList<>();
        messages.latestPublished(project.key()).ifPresent(message -> {
            words.add(new Words("What gets better", message.benefit()));
            words.add(new Words("What gets worse", message.worse()));
        });
        acts.latest(project.key())
                .ifPresent(act -> words.add(new Words(
                        "What " + participants.nameOf(act.sponsor()) + " did",
                        act.act() + "\n" + Wording.date(act.on()) + ", seen by " + act.witness())));
        return words;
    }
}
