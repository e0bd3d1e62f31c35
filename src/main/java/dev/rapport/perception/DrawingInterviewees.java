package dev.rapport.perception;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Threshold;
import dev.rapport.organization.Units;
import dev.rapport.personal.AgreedLimits;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a round: draws a few people of each affected unit. Nobody chooses them, and nobody can draw again. Seed and
 * everybody who could be drawn stay on record.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DrawingInterviewees {

    private static final int SEED_BYTES = 16;

    private final Rounds rounds;
    private final Interviews interviews;
    private final RoundRules rules;
    private final AgreedLimits agreed;
    private final Projects projects;
    private final ProjectPlans plans;
    private final People people;
    private final Units units;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawingInterviewees(
            Rounds rounds,
            Interviews interviews,
            RoundRules rules,
            AgreedLimits agreed,
            Projects projects,
            ProjectPlans plans,
            People people,
            Units units,
            Clock clock) {
        this.rounds = rounds;
        this.interviews = interviews;
        this.rules = rules;
        this.agreed = agreed;
        this.projects = projects;
        this.plans = plans;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** A round and whom to interview in it. */
    public record Drawn(long round, List<String> interviewees) {}

    /**
     * Nobody is drawn, and nobody who could be is written down, where it was agreed that nobody is interviewed.
     *
     * @throws dev.rapport.refusal.Refused while those who took part in the round before have not been answered, or it is
     *     not agreed what is collected
     */
    public Drawn draw(String projectKey, String run) {
        rules.requireAnswered(projectKey);
        boolean interviewed = agreed.require(projectKey).interviews();
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        long id = rounds.begin(projectKey, run, HexFormat.of().formatHex(seed), clock.instant());
        Round round = rounds.get(id);
        Project project = projects.get(projectKey);
        int ofEachUnit = plans.of(projectKey).number(Threshold.INTERVIEWEES);
        List<String> interviewees = new ArrayList<>();
        for (String unit : interviewed ? project.units() : List.<String>of()) {
            for (Draw.Drawn one : Draw.of(round.seed(), eligible(project, unit), ofEachUnit)) {
                interviews.add(round, unit, one);
                if (one.drawn()) {
                    interviewees.add(one.person());
                }
            }
        }
        return new Drawn(id, interviewees);
    }

    /** Those who work there: who leads the unit or the project speaks elsewhere. */
    private List<String> eligible(Project project, String unit) {
        String manager =
                units.find(unit).map(one -> String.valueOf(one.manager())).orElse("");
        return people.membersOf(unit).stream()
                .filter(person -> person.has(Role.MEMBER))
                .map(Person::username)
                .filter(person -> !person.equals(manager))
                .filter(person -> !List.of(project.changeManager(), project.sponsor(), project.cio(), project.itLead())
                        .contains(person))
                .toList();
    }
}
