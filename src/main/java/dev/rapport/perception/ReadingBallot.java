package dev.rapport.perception;

import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people the ballots that they are asked to answer, and nobody else. */
@Service
@Transactional(readOnly = true)
public class ReadingBallot {

    private final Rounds rounds;
    private final Urns urns;
    private final Projects projects;

    ReadingBallot(Rounds rounds, Urns urns, Projects projects) {
        this.rounds = rounds;
        this.urns = urns;
        this.projects = projects;
    }

    /** @throws Refused when there is no ballot, or none for the reader: not told apart */
    public BallotPaper of(Person reader, String projectKey) {
        Round round = latest(projectKey);
        Voter voter = urns.voter(round.id(), reader.username()).orElseThrow(ReadingBallot::none);
        List<Party> about = about(round, voter);
        Project project = projects.get(projectKey);
        return new BallotPaper(
                projectKey,
                project.name(),
                round.number(),
                voter.side(),
                about,
                voter.leader() ? about : List.of(),
                Objects.requireNonNull(round.closes()),
                urns.answered(round.id()).contains(reader.username()),
                round.state() == Round.State.OPEN,
                project.rehearsal());
    }

    Round latest(String projectKey) {
        return rounds.latest(projectKey).orElseThrow(ReadingBallot::none);
    }

    List<Party> about(Round round, Voter voter) {
        Set<Party> there = EnumSet.noneOf(Party.class);
        urns.voters(round.id()).forEach(one -> there.add(one.side()));
        return voter.side().judges(there);
    }

    static Refused none() {
        return Refused.notFound("ballot");
    }
}
