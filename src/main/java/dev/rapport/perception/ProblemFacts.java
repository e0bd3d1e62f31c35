package dev.rapport.perception;

import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPromises;
import dev.rapport.project.Projects;
import dev.rapport.signoff.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a problem statement cites, in words: perceptions, what was delivered, and where it hurts. */
@Component
class ProblemFacts {

    private static final String UNKNOWN = "not measurable";

    private final Gaps gaps;
    private final PainPoints points;
    private final ReadingCommitments promises;
    private final Projects projects;
    private final Units units;

    ProblemFacts(Gaps gaps, PainPoints points, ReadingCommitments promises, Projects projects, Units units) {
        this.gaps = gaps;
        this.points = points;
        this.promises = promises;
        this.projects = projects;
        this.units = units;
    }

    List<Shown.Fact> of(Round round) {
        List<Shown.Fact> facts = new ArrayList<>();
        gaps.of(round).forEach(direction -> facts.add(perception(direction)));
        facts.add(new Shown.Fact("Promises", delivered(projects.get(round.projectKey()))));
        points.of(round)
                .forEach(point -> facts.add(new Shown.Fact("Pain point, " + unit(point.unit()), point.words())));
        return facts;
    }

    private static Shown.Fact perception(Direction direction) {
        List<String> lines = new ArrayList<>();
        direction.views().stream()
                .filter(view -> List.of(direction.one(), direction.other()).contains(view.side()))
                .forEach(view -> lines.add(name(view.side()) + " about " + name(view.about()) + ", "
                        + view.item().word() + ": " + figure(view.mean())));
        lines.add("Gap: " + figure(direction.gap()) + (direction.wider() ? ", wider than before" : ""));
        return new Shown.Fact(
                "How " + name(direction.one()) + " and " + name(direction.other()) + " see each other, from 1 to 5",
                String.join("\n", lines));
    }

    private String delivered(Project project) {
        ProjectPromises.Counts counts = promises.countsIn(project);
        return counts.kept() + " kept; " + counts.broken() + " broken at least once, a missed date included; "
                + counts.unknown() + " unknown, their date has passed without a word; " + counts.open() + " still open";
    }

    static String name(Party party) {
        return switch (party) {
            case BUSINESS -> "business";
            case IT -> "IT";
            case IT_DELIVERY -> "IT delivery";
            case IT_OPERATIONS -> "IT operations";
            case VENDOR -> "the vendor";
        };
    }

    private static String figure(@org.jspecify.annotations.Nullable Double figure) {
        return figure == null ? UNKNOWN : String.format(Locale.ROOT, "%.1f", figure);
    }

    private String unit(String key) {
        return units.find(key).map(Unit::name).orElse(key);
    }
}
