package dev.rapport.perception;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectListening;
import dev.rapport.project.Projects;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round's ballot for ten business days and asks everybody of all sides. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningBallot {

    static final int BUSINESS_DAYS = 10;

    private final Rounds rounds;
    private final Urns urns;
    private final Sides sides;
    private final Projects projects;
    private final ProjectListening listening;
    private final OrganizationCalendar calendar;
    private final RoundDays days;
    private final SendingMessage sending;

    OpeningBallot(
            Rounds rounds,
            Urns urns,
            Sides sides,
            Projects projects,
            ProjectListening listening,
            OrganizationCalendar calendar,
            RoundDays days,
            SendingMessage sending) {
        this.rounds = rounds;
        this.urns = urns;
        this.sides = sides;
        this.projects = projects;
        this.listening = listening;
        this.calendar = calendar;
        this.days = days;
        this.sending = sending;
    }

    /** @return the day that begins when it closes */
    public LocalDate open(long id) {
        Round round = rounds.get(id);
        Project project = projects.get(round.projectKey());
        LocalDate closes = calendar.now().after(days.today(), BUSINESS_DAYS).plusDays(1);
        List<Voter> voters = sides.of(project, listening.of(project.key()));
        urns.open(round, voters);
        rounds.open(id, closes);
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
