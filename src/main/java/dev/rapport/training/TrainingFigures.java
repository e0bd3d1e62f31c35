package dev.rapport.training;

import dev.rapport.project.Project;
import dev.rapport.project.ProjectFigure;
import dev.rapport.project.ReadinessFacts;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.Shown;
import java.util.List;
import org.springframework.stereotype.Component;

/** What training contributes to the project's page and to a unit's readiness. */
@Component
class TrainingFigures implements ProjectFigure, ReadinessFacts {

    private final TrainingNeeds needs;
    private final TrainingWords words;
    private final ReadingSignOffs signOffs;

    TrainingFigures(TrainingNeeds needs, TrainingWords words, ReadingSignOffs signOffs) {
        this.needs = needs;
        this.words = words;
        this.signOffs = signOffs;
    }

    @Override
    public List<Figure> of(Project project) {
        long named = needs.count(project.key());
        long units = signOffs.latest(project.key(), AbilitySubject.NAME).stream()
                .filter(word -> word.decision() == Decision.ATTESTED)
                .filter(word -> project.units().contains(String.valueOf(word.aboutUnit())))
                .count();
        return List.of(
                new Figure(
                        "People to train",
                        named == 0 ? "unknown" : String.valueOf(named),
                        named == 0 ? "No unit has named anybody yet." : "Named by their unit's manager."),
                new Figure(
                        "Units able",
                        ProjectFigure.ofUnits(
                                units, project, () -> signOffs.isAsked(project.key(), AbilitySubject.NAME)),
                        "Their manager has stated that people can do their work."));
    }

    @Override
    public List<Shown.Fact> of(Project project, String unit) {
        String trained = words.people(project.key(), unit);
        Shown.Fact people = new Shown.Fact("Trained", trained.isEmpty() ? "Nobody was named for training." : trained);
        String held = words.sessions(project.key(), unit);
        return held.isEmpty() ? List.of(people) : List.of(people, new Shown.Fact("Sessions", held));
    }
}
