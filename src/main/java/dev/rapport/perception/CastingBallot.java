package dev.rapport.perception;

import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.project.Projects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a ballot: adds it to the sealed sum and notes that the person has answered. Nothing else is written anywhere: no
 * row of its own, no time, no act in the history, no line that names who or what.
 */
@Service
@Transactional
@TriedAgain
public class CastingBallot {

    private final ReadingBallot reading;
    private final Rounds rounds;
    private final Urns urns;
    private final Sealing sealing;
    private final Projects projects;

    CastingBallot(ReadingBallot reading, Rounds rounds, Urns urns, Sealing sealing, Projects projects) {
        this.reading = reading;
        this.rounds = rounds;
        this.urns = urns;
        this.sealing = sealing;
        this.projects = projects;
    }

    /** @throws Refused when nothing is asked of the reader, they have answered, it is counted, or an answer is missing */
    public void cast(Person reader, String projectKey, Answers answers) {
        Round round = reading.latest(projectKey);
        Voter voter = urns.voter(round.id(), reader.username()).orElseThrow(ReadingBallot::none);
        List<BallotRules.Cell> cells = BallotRules.require(voter, reading.about(round, voter), answers);
        Urn urn = urns.take(round.id());
        requireOpen(rounds.get(round.id()), urn, reader);
        Tally tally = sealing.open(round.id(), urn.sealed());
        cells.forEach(one -> tally.add(one.kind(), voter.side(), one.about(), one.item(), one.level()));
        List<String> answered = new ArrayList<>(urn.answered());
        answered.add(reader.username());
        urns.put(round.id(), tally, answered);
    }

    private void requireOpen(Round round, Urn urn, Person reader) {
        if (urn.answered().contains(reader.username())) {
            throw Refused.overtaken("You have answered already. A ballot is cast once and cannot be seen or changed.");
        }
        if (projects.get(round.projectKey()).status() != Status.RUNNING) {
            throw Refused.overtaken("This project is not running, and its ballot is not open.");
        }
        if (round.state() != Round.State.OPEN) {
            throw Refused.overtaken("The ballots of this round are counted. The next round asks you again.");
        }
        if (!urn.keyId().equals(sealing.keyId())) {
            throw Refused.overtaken("This node of Rapport cannot seal your ballot, and nothing was kept."
                    + " Tell your administrator that the nodes need one RAPPORT_BALLOT_KEY.");
        }
    }
}
