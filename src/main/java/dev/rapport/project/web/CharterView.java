package dev.rapport.project.web;

import dev.rapport.project.CharterStory;
import dev.rapport.signoff.SignOff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charter as the API shows it.
 *
 * @param sections every text, in the order written; the last of each side counts
 * @param seats who has to sign, with the decision since the text is as it is
 * @param signOffs every signature under it and every judgement of its benefits, in the order given
 */
record CharterView(
        String project,
        CharterStory.State state,
        List<CharterStory.Version> sections,
        List<SeatView> seats,
        List<SignOffView> signOffs) {

    /** Who has to sign; without a decision where nothing was signed yet. */
    record SeatView(
            String role,
            @Nullable String unit,
            @Nullable String holder,
            @Nullable String decision,
            @Nullable Instant signedAt) {

        static SeatView of(CharterStory.Seat seat) {
            SignOff given = seat.given();
            return new SeatView(
                    seat.role(),
                    seat.unit(),
                    seat.holder(),
                    given == null ? null : given.decision().word(),
                    given == null ? null : given.signedAt());
        }
    }

    static CharterView of(CharterStory story) {
        return new CharterView(
                story.project().key(),
                story.state(),
                story.versions(),
                story.seats().stream().map(SeatView::of).toList(),
                story.signatures().stream().map(SignOffView::of).toList());
    }
}
