package dev.rapport.project;

import dev.rapport.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An IT project as it was chartered, with where it stands.
 *
 * @param units keys of the affected units, in the order given
 * @param waves in which order units go live; empty where all go live together
 * @param closing what the change manager said it achieved, when it was closed
 * @param rehearsal whether the demo's clock was ahead while it ran
 * @param impacts how much a unit's work changes; a pair that is missing is unknown, not zero
 */
public record Project(
        String key,
        String name,
        String purpose,
        LocalDate goLive,
        String sponsor,
        String cio,
        String itLead,
        String changeManager,
        @Nullable String processOwner,
        @Nullable String controller,
        @Nullable String employeeRepresentative,
        List<String> units,
        List<Wave> waves,
        List<Functionality> functionality,
        List<Impact> impacts,
        List<Vendor> vendors,
        List<Benefit> benefits,
        Status status,
        Phase phase,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String closing,
        boolean rehearsal) {

    /** @throws Refused where it is paused or came to its end */
    public void requireRunning() {
        if (status == Status.PAUSED) {
            throw Refused.overtaken("This project is paused. It goes on when its sponsor resumes it.");
        }
        if (status != Status.RUNNING) {
            throw Refused.overtaken("This project is not running any more.");
        }
    }

    /** The waves in which its units go live: where none are named, one without a name, of all units. */
    public List<Wave> stages() {
        return waves.isEmpty() ? List.of(new Wave("", goLive, units)) : waves;
    }

    /**
     * One of its waves.
     *
     * @param number counted from 1, in the order in which they go live
     */
    public Optional<Wave> stage(int number) {
        return number < 1 || number > stages().size() ? Optional.empty() : Optional.of(stages().get(number - 1));
    }

    /** Which of its waves a unit goes live in, counted from 1; 0 where it is in none, or the project names none. */
    int waveOf(String unit) {
        return IntStream.rangeClosed(1, waves.size())
                .filter(number -> waves.get(number - 1).units().contains(unit))
                .findFirst()
                .orElse(0);
    }

    /**
     * The go-live that something is for before or after: that of the wave it is about, else of its unit's wave. What is
     * about neither waits for the whole project, which then is a wave without a name.
     *
     * @param wave counted from 1; null where it is not about one
     */
    public Wave goLiveOf(@Nullable String unit, @Nullable Integer wave) {
        Optional<Wave> own = Optional.ofNullable(wave)
                .or(() -> Optional.ofNullable(unit).map(this::waveOf))
                .filter(number -> !waves.isEmpty())
                .flatMap(this::stage);
        return own.orElseGet(() -> new Wave("", goLive, units));
    }

    /** Units that go live on the same day. */
    public record Wave(String name, LocalDate goLive, List<String> units) {}

    /** Something the new application lets people do. */
    public record Functionality(String key, String name) {}

    /** @param level from 0, nothing changes, to 5, everything does */
    public record Impact(String unit, String functionality, int level) {}

    /** @param people usernames of the vendor's people */
    public record Vendor(String name, List<String> people) {}

    /** What the project is for, as a figure. */
    public record Benefit(
            String name,
            String measure,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String owner) {}

    /** Empty where the impact is unknown. */
    public Optional<Integer> impact(String unit, String function) {
        return impacts.stream()
                .filter(impact ->
                        impact.unit().equals(unit) && impact.functionality().equals(function))
                .map(Impact::level)
                .findFirst();
    }
}
