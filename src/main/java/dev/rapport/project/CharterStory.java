package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.signoff.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charter as it stands, and all that led there.
 *
 * @param versions every text of both sections, in the order written
 * @param signatures every signature under it and every judgement of its benefits, in the order given
 * @param seats who has to sign, each with what they said to the text as it is now; units that are no part any more stay
 *     with what was signed for them
 * @param changed what became of those units, the latest first
 */
public record CharterStory(
        Project project,
        State state,
        List<Version> versions,
        List<SignOff> signatures,
        List<Seat> seats,
        List<UnitChange> changed) {

    /** How far it is. */
    public enum State {
        WRITING,
        SIGNING,
        AGREED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A section as somebody wrote it.
     *
     * @param side {@code business} or {@code it}
     */
    public record Version(String side, String text, String author, Instant writtenAt, boolean rehearsal) {}

    /**
     * A signature that the charter needs.
     *
     * @param unit the unit that it is given for, or null
     * @param holder the username of who is to give it; null where nobody is
     * @param given what was signed since the text is as it is; null where nothing was yet
     */
    public record Seat(
            String role,
            @Nullable String unit,
            @Nullable String holder,
            @Nullable SignOff given) {}

    /** The text that counts now. */
    public Optional<Version> latest(String side) {
        return versions.stream().filter(version -> version.side().equals(side)).reduce((earlier, later) -> later);
    }

    /** The latest judgement of the benefits; empty where nobody judged them. */
    public Optional<SignOff> judgement() {
        return signatures.stream()
                .filter(one -> one.subject().equals(BenefitsSubject.NAME))
                .reduce((earlier, later) -> later);
    }
}
