package dev.rapport.perception;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody is asked.
 *
 * @param side for whom they answer
 * @param about about whom
 * @param predictions whose answer about their own side they are asked to expect; empty where they lead nobody
 * @param closes the day on which the ballots are counted
 * @param answered whether they have answered; what they answered cannot be seen again
 * @param open whether it can still be answered
 * @param rehearsal whether the project is a rehearsal
 */
public record BallotPaper(
        String projectKey,
        String project,
        int round,
        Party side,
        List<Party> about,
        List<Party> predictions,
        LocalDate closes,
        boolean answered,
        boolean open,
        boolean rehearsal) {}
