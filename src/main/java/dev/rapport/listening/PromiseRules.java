package dev.rapport.listening;

import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.WaveProgress;
import dev.rapport.project.Wording;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a promise has to be when it is asked for: all problems at once, each with its field. */
@Component
class PromiseRules {

    private static final int LONGEST = 2000;

    private final PromiseDays days;
    private final WaveProgress progress;

    PromiseRules(PromiseDays days, WaveProgress progress) {
        this.days = days;
        this.progress = progress;
    }

    /**
     * @param wave the wave that it is about, counted from 1; null where its unit tells it
     * @throws Refused with every problem there is
     */
    AskedPromise.Whole require(Project project, @Nullable Integer wave, Set<String> people, AskedPromise asked) {
        List<FieldProblem> problems = new ArrayList<>();
        String promise = asked.promise() == null ? "" : asked.promise().strip();
        if (promise.isEmpty() || promise.length() > LONGEST) {
            problems.add(new FieldProblem("/promise", "Say in up to 2,000 characters what is to be promised."));
        }
        person("/promisor", "who promises it", asked.promisor(), people).ifPresent(problems::add);
        person("/recipient", "to whom it is promised", asked.recipient(), people)
                .or(() -> another(asked))
                .ifPresent(problems::add);
        if (asked.unit() != null && !project.units().contains(asked.unit())) {
            problems.add(new FieldProblem("/unit", "Choose one of the project’s units, or none."));
        }
        boolean after = Boolean.TRUE.equals(asked.afterGoLive());
        @Nullable LocalDate due = day(asked.due());
        onTime(project.goLiveOf(asked.unit(), wave), due, after, isLive(project, wave))
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new AskedPromise.Whole(
                promise,
                Objects.requireNonNull(asked.promisor()),
                Objects.requireNonNull(asked.recipient()),
                Objects.requireNonNull(due),
                after,
                asked.unit());
    }

    private static Optional<FieldProblem> person(
            String field, String what, @Nullable String person, Set<String> people) {
        return person != null && people.contains(person)
                ? Optional.empty()
                : Optional.of(new FieldProblem(field, "Choose one of the project’s people: " + what + "."));
    }

    private static Optional<FieldProblem> another(AskedPromise asked) {
        return Objects.equals(asked.promisor(), asked.recipient())
                ? Optional.of(new FieldProblem(
                        "/recipient", "Nobody promises something to themselves. Choose somebody else."))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    /** A wave may be live before its day. */
    private boolean isLive(Project project, @Nullable Integer wave) {
        Phase phase = wave == null ? null : progress.of(project.key()).get(wave);
        return phase == Phase.LIVE || phase == Phase.CLOSED;
    }

    /** A promise for after go-live says so: none slips past it unnoticed. */
    private Optional<FieldProblem> onTime(Project.Wave goLive, @Nullable LocalDate due, boolean after, boolean live) {
        if (due == null || due.getYear() > 9999) {
            return Optional.of(new FieldProblem("/due", "Give a day, such as 2027-03-01."));
        }
        if (due.isBefore(days.today())) {
            return Optional.of(new FieldProblem("/due", "That day is over. Choose today or a later day."));
        }
        if (!(after && live) && after != due.isAfter(goLive.goLive())) {
            return Optional.of(
                    new FieldProblem(
                            "/due",
                            when(goLive)
                                    + (after
                                            ? ", and this is to be kept after it. Choose a later day."
                                            : ", and this is to be kept before. Choose a day until then, or say that it is for after go-live.")));
        }
        return Optional.empty();
    }

    private static String when(Project.Wave goLive) {
        String day = Wording.date(goLive.goLive());
        return goLive.name().isEmpty()
                ? "Go-live is on " + day
                : "The wave “" + goLive.name() + "” goes live on " + day;
    }
}
