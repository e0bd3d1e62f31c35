package dev.rapport.advocacy;

import dev.rapport.project.Project;
import dev.rapport.project.ProjectFigure;
import java.util.List;
import org.springframework.stereotype.Component;

/** What advocacy contributes to the project's page. */
@Component
class AdvocacyFigures implements ProjectFigure {

    private final Messages messages;
    private final SponsorActs acts;

    AdvocacyFigures(Messages messages, SponsorActs acts) {
        this.messages = messages;
        this.acts = acts;
    }

    @Override
    public List<Figure> of(Project project) {
        return List.of(
                new Figure(
                        "Messages published",
                        String.valueOf(messages.published(project.key())),
                        "Each says what gets better and what gets worse."),
                new Figure(
                        "Sponsor's visible acts",
                        String.valueOf(acts.count(project.key())),
                        "Seen by a witness who is named."));
    }
}
