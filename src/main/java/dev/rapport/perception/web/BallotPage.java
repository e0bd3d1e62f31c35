package dev.rapport.perception.web;

import dev.rapport.perception.BallotPaper;
import dev.rapport.perception.Party;
import java.util.List;

/**
 * A ballot to fill in, or the word that it was cast.
 *
 * @param last the last day on which it can be answered
 * @param problem the key of what is wrong; empty where nothing is
 */
public record BallotPage(
        String key,
        String project,
        int round,
        String side,
        List<String> about,
        List<String> predictions,
        String last,
        boolean answered,
        boolean open,
        boolean rehearsal,
        String problem) {

    static BallotPage of(BallotPaper paper, String problem) {
        return new BallotPage(
                paper.projectKey(),
                paper.project(),
                paper.round(),
                paper.side().word(),
                paper.about().stream().map(Party::word).toList(),
                paper.predictions().stream().map(Party::word).toList(),
                paper.closes().minusDays(1).toString(),
                paper.answered(),
                paper.open(),
                paper.rehearsal(),
                problem);
    }
}
