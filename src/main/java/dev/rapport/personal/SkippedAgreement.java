package dev.rapport.personal;

import dev.rapport.project.Project;
import dev.rapport.project.SkippedStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the agreement to what is collected where nobody could be asked for it. */
@Component
class SkippedAgreement implements SkippedStep {

    private final Questions questions;

    SkippedAgreement(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<String> skippedIn(Project project) {
        return questions.of(project.key()).stream()
                .findFirst()
                .filter(latest -> latest.state() == Question.State.SKIPPED)
                .map(latest -> "personal-data");
    }
}
