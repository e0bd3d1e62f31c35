package dev.rapport.perception;

import dev.rapport.organization.Threshold;
import dev.rapport.personal.AgreedLimits;
import dev.rapport.personal.Limits;
import dev.rapport.project.ProjectPlans;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a round: opens the sealed sum, keeps what may be shown and throws the rest away, so that what is hidden is
 * nowhere.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CountingBallot {

    private final Rounds rounds;
    private final Urns urns;
    private final Sealing sealing;
    private final Results results;
    private final Gaps gaps;
    private final ProjectPlans plans;
    private final AgreedLimits agreed;
    private final Clock clock;

    CountingBallot(
            Rounds rounds,
            Urns urns,
            Sealing sealing,
            Results results,
            Gaps gaps,
            ProjectPlans plans,
            AgreedLimits agreed,
            Clock clock) {
        this.rounds = rounds;
        this.urns = urns;
        this.sealing = sealing;
        this.results = results;
        this.gaps = gaps;
        this.plans = plans;
        this.agreed = agreed;
        this.clock = clock;
    }

    /**
     * What was agreed when people were asked holds for their answers, and what was agreed since, where it hides more.
     *
     * @return whether a gap is wider than in the round before; never where one of the two is not known
     */
    public boolean count(long id) {
        Round round = rounds.get(id);
        Tally tally = sealing.open(id, urns.take(id).sealed());
        int fewest = fewest(round);
        rounds.hides(id, fewest);
        Map<Party, Turnout> turnout = urns.turnout(id);
        results.turnout(round, turnout);
        for (Kind kind : Kind.values()) {
            for (Item item : Item.values()) {
                shown(tally, kind, item, fewest).forEach((question, levels) -> results.add(round, question, levels));
            }
        }
        urns.empty(id);
        rounds.close(id, clock.instant());
        return gaps.of(round).stream().anyMatch(Direction::wider);
    }

    private int fewest(Round round) {
        int now = agreed.of(round.projectKey()).map(Limits::smallestGroup).orElse(Hiding.FEWEST);
        int planned = plans.of(round.projectKey()).number(Threshold.SMALLEST_GROUP);
        return Math.max(planned, Math.max(now, round.smallestGroup()));
    }

    private static Map<Question, Levels> shown(Tally tally, Kind kind, Item item, int fewest) {
        Map<Question, Levels> shown = new LinkedHashMap<>();
        for (Party about : Party.values()) {
            Map<Party, Levels> ofIt = new EnumMap<>(Party.class);
            for (Party side : Party.SIDES) {
                Levels levels = tally.levels(kind, side, about, item);
                if (Party.OF_IT.contains(side)) {
                    ofIt.put(side, levels);
                } else if (Hiding.isEnough(levels, fewest)) {
                    shown.put(new Question(kind, side, about, item), levels);
                }
            }
            Hiding.shown(ofIt, Party.IT, fewest)
                    .forEach((side, levels) -> shown.put(new Question(kind, side, about, item), levels));
        }
        return shown;
    }
}
