package dev.rapport.perception;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.organization.Threshold;
import dev.rapport.personal.AgreedLimits;
import dev.rapport.personal.Limits;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectListening;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round's ballot for as many business days as the project's plan says, and asks everybody of all sides. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningBallot {

    private final Rounds rounds;
    private final Urns urns;
    private final Sides sides;
    private final Projects projects;
    private final ProjectPlans plans;
    private final ProjectListening listening;
    private final OrganizationCalendar calendar;
    private final RoundDays days;
    private final AgreedLimits agreed;
    private final SendingMessage sending;

    OpeningBallot(
            Rounds rounds,
            Urns urns,
            Sides sides,
            Projects projects,
            ProjectPlans plans,
            ProjectListening listening,
            OrganizationCalendar calendar,
            RoundDays days,
            AgreedLimits agreed,
            SendingMessage sending) {
        this.rounds = rounds;
        this.urns = urns;
        this.sides = sides;
        this.projects = projects;
        this.plans = plans;
        this.listening = listening;
        this.calendar = calendar;
        this.days = days;
        this.agreed = agreed;
        this.sending = sending;
    }

    /**
     * Where it was agreed that nobody is asked, nobody is.
     *
     * @return the day that begins when it closes
     */
    public LocalDate open(long id) {
        Round round = rounds.get(id);
        Project project = projects.get(round.projectKey());
        int open = plans.of(project.key()).number(Threshold.BALLOT_DAYS);
        LocalDate closes = calendar.now().after(days.today(), open).plusDays(1);
        Limits limits = agreed.require(project.key());
        List<Voter> voters = limits.ballots() ? sides.of(project, listening.of(project.key())) : List.of();
        urns.open(round, voters);
        rounds.open(id, closes, limits.smallestGroup());
        sending.send(
                project.key(),
                voters.stream().map(Voter::person).toList(),
                "Your answer is asked: how do business and IT see each other?",
                "One short ballot about “" + project.name() + "”, at /projects/" + project.key() + "/ballot, until "
                        + days.lastBefore(closes)
                        + (round.why() == null ? "" : ". Why you are asked: " + round.why())
                        + ". It is sealed and added up: nobody can see who answered what.");
        return closes;
    }
}
