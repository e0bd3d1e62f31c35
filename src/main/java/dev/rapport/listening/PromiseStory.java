package dev.rapport.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened to a promise, each list in its order. Nothing in it is ever changed. */
public record PromiseStory(
        Commitment promise,
        List<Answer> answers,
        List<Criterion> criteria,
        List<Claim> claims,
        List<Verdict> verdicts,
        List<Move> moves,
        List<Decision> decisions,
        List<Handover> handovers) {

    /**
     * @param about {@code promise}, {@code date}, {@code handover}, or {@code handover-date} where a successor asks for
     *     another date
     */
    public record Answer(
            String about,
            boolean accepted,
            @Nullable String words,
            @Nullable LocalDate wanted,
            String who,
            Instant at) {}

    /** What counts as kept, and by when. */
    public record Criterion(String criterion, LocalDate due, String who, Instant at) {}

    /**
     * What the one who promised says.
     *
     * @param says {@code kept}, or {@code late} where the date cannot be kept
     * @param due the date that held then
     */
    public record Claim(long id, String says, String evidence, LocalDate due, String who, Instant at) {}

    /**
     * What the one it was promised to says.
     *
     * @param claim what it answers; null where the date passed without a claim
     * @param verdict {@code kept}, {@code partly} or {@code broken}
     * @param wanted the new date that they ask for; null where it was kept
     * @param role what they were in the project at that moment
     */
    public record Verdict(
            @Nullable Long claim,
            String verdict,
            String words,
            @Nullable LocalDate wanted,
            String who,
            String role,
            Instant at) {}

    /**
     * @param agreedBy who agreed; null where the sponsor alone decided
     * @param handover with which it was handed over; null where a verdict moved it
     */
    public record Move(
            LocalDate from,
            LocalDate to,
            String why,
            String who,
            @Nullable String agreedBy,
            @Nullable Long handover,
            Instant at) {}

    /** @param decision {@code new-date}, {@code released}, {@code broken}, or {@code continued} in another project */
    public record Decision(String decision, String words, String who, String role, Instant at) {}

    /** Who was to keep it from then on. */
    public record Handover(long id, String from, String to, String why, String who, Instant at) {}
}
