package dev.rapport.training;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.HangsOnWave;
import dev.rapport.project.Postponement;
import dev.rapport.project.Project;
import dev.rapport.project.Wording;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sessions that took place, or are planned, more than six weeks before a go-live that has moved: ability goes stale. */
@Component
class EarlySessions implements HangsOnWave {

    /** People forget what they do not do; sessions lie within so many weeks before the wave. */
    static final int WEEKS = 6;

    private final TrainingSessions sessions;
    private final Units units;

    EarlySessions(TrainingSessions sessions, Units units) {
        this.sessions = sessions;
        this.units = units;
    }

    @Override
    public List<Hanging> on(Project project, Postponement postponement) {
        return project.stage(postponement.wave()).stream()
                .flatMap(wave -> wave.units().stream())
                .filter(unit -> isTooEarly(project.key(), unit, postponement.to()))
                .map(unit -> new Hanging(
                        "Training session",
                        name(unit) + ", " + days(project.key(), unit) + ": more than six weeks before "
                                + Wording.date(postponement.to()) + "."))
                .toList();
    }

    /** Whether the unit has sessions and none of them is near enough to that go-live. */
    boolean isTooEarly(String projectKey, String unit, LocalDate goLive) {
        List<TrainingSessions.Session> all = sessions.of(projectKey, unit);
        return !all.isEmpty() && all.stream().noneMatch(one -> !one.date().isBefore(goLive.minusWeeks(WEEKS)));
    }

    private String days(String projectKey, String unit) {
        return String.join(
                ", ",
                sessions.of(projectKey, unit).stream()
                        .map(one -> Wording.date(one.date()))
                        .toList());
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
