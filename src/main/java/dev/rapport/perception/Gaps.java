package dev.rapport.perception;

import dev.rapport.organization.Threshold;
import dev.rapport.project.Plan;
import dev.rapport.project.ProjectPlans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far apart two parties see each other, and whether it is further than the time before. */
@Component
class Gaps {

    private static final double HUNDREDTHS = 100;
    private static final List<List<Party>> PAIRS = List.of(
            List.of(Party.BUSINESS, Party.IT),
            List.of(Party.IT_DELIVERY, Party.IT_OPERATIONS),
            List.of(Party.IT, Party.VENDOR));

    private final Rounds rounds;
    private final Results results;
    private final ProjectPlans plans;

    Gaps(Rounds rounds, Results results, ProjectPlans plans) {
        this.rounds = rounds;
        this.results = results;
        this.plans = plans;
    }

    /** What is known of a round that is counted, in each direction of which somebody was asked. */
    List<Direction> of(Round round) {
        Map<Question, Levels> now = results.of(round.id());
        Map<Question, Levels> before = rounds.of(round.projectKey()).stream()
                .filter(one -> one.number() == round.number() - 1)
                .findFirst()
                .map(one -> results.of(one.id()))
                .orElse(Map.of());
        return directions(now, before, results.turnout(round.id()), wider(round));
    }

    /** By how many levels a gap has to grow to count as wider: as the plan said when the round was counted. */
    private double wider(Round round) {
        Plan plan = round.closedAt() == null
                ? plans.of(round.projectKey())
                : plans.at(round.projectKey(), round.closedAt());
        return plan.measure(Threshold.GAP_WIDER);
    }

    private static List<Direction> directions(
            Map<Question, Levels> now, Map<Question, Levels> before, Map<Party, Turnout> turnout, double wider) {
        return PAIRS.stream()
                .filter(pair -> pair.stream().allMatch(party -> isThere(party, turnout)))
                .map(pair -> direction(pair.get(0), pair.get(1), now, before, turnout, wider))
                .toList();
    }

    private static boolean isThere(Party party, Map<Party, Turnout> turnout) {
        return party == Party.IT ? Party.OF_IT.stream().anyMatch(turnout::containsKey) : turnout.containsKey(party);
    }

    private static Direction direction(
            Party one,
            Party other,
            Map<Question, Levels> now,
            Map<Question, Levels> before,
            Map<Party, Turnout> turnout,
            double wider) {
        List<View> views = new ArrayList<>();
        sides(one, turnout).forEach(side -> views.addAll(views(side, other, now, before)));
        sides(other, turnout).forEach(side -> views.addAll(views(side, one, now, before)));
        Double gap = gap(one, other, now);
        Double gapBefore = gap(one, other, before);
        return new Direction(
                one, other, gap, gapBefore, gap != null && gapBefore != null && gap - gapBefore >= wider, views);
    }

    /** IT as a whole first, then its parts where it has two. */
    private static List<Party> sides(Party party, Map<Party, Turnout> turnout) {
        List<Party> sides = new ArrayList<>(List.of(party));
        if (party == Party.IT && turnout.keySet().containsAll(Party.OF_IT)) {
            sides.addAll(Party.OF_IT);
        }
        return sides;
    }

    private static List<View> views(Party side, Party about, Map<Question, Levels> now, Map<Question, Levels> before) {
        return Arrays.stream(Item.values())
                .map(item -> {
                    Question question = new Question(Kind.VIEW, side, about, item);
                    Optional<Levels> levels = Optional.ofNullable(now.get(question));
                    Double mean = mean(now, question);
                    Double then = mean(before, question);
                    return new View(
                            side,
                            about,
                            item,
                            levels.isPresent(),
                            mean,
                            levels.map(Levels::levels).orElse(null),
                            levels.map(Levels::cannotSay).orElse(null),
                            then,
                            mean == null || then == null ? null : rounded(mean - then),
                            mean(now, new Question(Kind.PREDICTION, about, side, item)));
                })
                .toList();
    }

    private static @Nullable Double gap(Party one, Party other, Map<Question, Levels> results) {
        double sum = 0;
        for (Item item : Item.values()) {
            Double theirs = mean(results, new Question(Kind.VIEW, one, other, item));
            Double ours = mean(results, new Question(Kind.VIEW, other, one, item));
            if (theirs == null || ours == null) {
                return null;
            }
            sum += Math.abs(theirs - ours);
        }
        return rounded(sum / Item.values().length);
    }

    private static @Nullable Double mean(Map<Question, Levels> results, Question question) {
        Levels levels = results.get(question);
        return levels == null ? null : rounded(levels.mean());
    }

    private static double rounded(double figure) {
        return Math.round(figure * HUNDREDTHS) / HUNDREDTHS;
    }
}
