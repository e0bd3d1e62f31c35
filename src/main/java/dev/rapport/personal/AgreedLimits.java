package dev.rapport.personal;

import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a project may collect now. The latest answer holds until another is given; a question that is open changes
 * nothing of it.
 */
@Component
public class AgreedLimits {

    private final Questions questions;

    AgreedLimits(Questions questions) {
        this.questions = questions;
    }

    /**
     * Empty while the representative has not answered for the first time: silence is no yes. Unlimited where the project
     * has no representative, or began before any was asked.
     */
    public Optional<Limits> of(String projectKey) {
        return now(questions.of(projectKey));
    }

    static Optional<Limits> now(List<Question> all) {
        Optional<Question> settled = all.stream().filter(Question::isSettled).findFirst();
        if (settled.isPresent()) {
            Limits agreed = settled.get().limits();
            return Optional.of(
                    settled.get().state() == Question.State.AGREED
                            ? agreed
                            : Limits.NOTHING.keptFor(agreed.retentionDays()));
        }
        boolean firstAsked = all.stream().anyMatch(Question::isOpen) && all.size() == 1;
        return firstAsked ? Optional.empty() : Optional.of(Limits.UNLIMITED);
    }

    /** @throws Refused while the representative has not answered */
    public Limits require(String projectKey) {
        return of(projectKey).orElseThrow(AgreedLimits::waits);
    }

    /** @throws Refused where nobody may be nominated for a part */
    public void requireParts(String projectKey) {
        requireAgreed(require(projectKey).parts(), "anybody is nominated for a part in this project, so nobody is");
    }

    /** @throws Refused where what somebody says of the product may not be kept */
    public void requireRemarks(String projectKey) {
        requireAgreed(require(projectKey).remarks(), "remarks are kept in this project, so none is");
    }

    private static void requireAgreed(boolean agreed, String what) {
        if (!agreed) {
            throw Refused.overtaken("The employee representative did not agree that " + what + ". The change manager"
                    + " can ask them again on the project’s page “Personal data”.");
        }
    }

    private static Refused waits() {
        return Refused.overtaken("The employee representative has not yet agreed to the personal data that this project"
                + " collects, and until then none is. Nothing was kept; try again when they have answered.");
    }
}
