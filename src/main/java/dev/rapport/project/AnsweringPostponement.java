package dev.rapport.project;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the day of a wave when the sponsor agreed, and asks anew whatever was said for the day before. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringPostponement {

    private final Projects projects;
    private final Postponements postponements;
    private final WaveRuns runs;
    private final DueBeforeGoLive due;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnsweringPostponement(
            Projects projects,
            Postponements postponements,
            WaveRuns runs,
            DueBeforeGoLive due,
            Clock clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.postponements = postponements;
        this.runs = runs;
        this.due = due;
        this.clock = clock;
        this.events = events;
    }

    public void answer(String projectKey, int wave, boolean agreed, String words, String by) {
        Postponement asked = postponements.openOf(projectKey, wave).orElseThrow();
        postponements.answer(asked.id(), agreed, words.isBlank() ? null : words.strip(), by, clock.instant());
        String what = WaveWords.of(projects.get(projectKey), wave).subject();
        if (agreed) {
            projects.goesLiveOn(projectKey, wave, asked.to());
            due.moved(projectKey, wave);
            runs.decideAnew(projectKey, wave, by);
        }
        Postponement answered = postponements.of(projectKey).stream()
                .filter(one -> one.id() == asked.id())
                .findFirst()
                .orElseThrow();
        events.publishEvent(new WavePostponed(answered, what));
    }
}
