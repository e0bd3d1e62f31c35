package dev.rapport.perception;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.personal.AgreedLimits;
import dev.rapport.personal.Limits;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Listens in a project that runs: the first time, or again. */
@Service
@Transactional
@TriedAgain
public class BeginningRound {

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final RoundRules rules;
    private final AgreedLimits agreed;
    private final RoundRuns runs;
    private final Rounds rounds;

    BeginningRound(
            ReadingProjects reading,
            ProjectLock lock,
            RoundRules rules,
            AgreedLimits agreed,
            RoundRuns runs,
            Rounds rounds) {
        this.reading = reading;
        this.lock = lock;
        this.rules = rules;
        this.agreed = agreed;
        this.runs = runs;
        this.rounds = rounds;
    }

    /** Whether the reader may begin rounds in the project. */
    public static boolean may(Person reader, Project project) {
        return project.status() == Status.RUNNING && reader.username().equals(project.changeManager());
    }

    /**
     * @param why for what people are asked; they are told
     * @throws Refused when the reader may not, the round before is not over, or it is not agreed to ask anybody
     */
    public void begin(Person reader, String projectKey, @Nullable String why) {
        lock.take(projectKey);
        Project project = reading.whole(reader, projectKey);
        if (!reader.username().equals(project.changeManager())) {
            throw Refused.notAllowed("Only the project’s change manager begins a round of listening.");
        }
        if (project.status() != Status.RUNNING) {
            throw Refused.overtaken("This project is not running.");
        }
        String said = RoundRules.requireWhy(why);
        rules.requireAnswered(projectKey);
        requireAgreed(agreed.require(projectKey));
        runs.start(projectKey, project.units(), reader.username());
        rounds.latest(projectKey).ifPresent(round -> rounds.because(round.id(), said));
    }

    private static void requireAgreed(Limits limits) {
        if (!limits.interviews() && !limits.ballots()) {
            throw Refused.overtaken("The employee representative agreed to neither interviews nor ballots in this"
                    + " project, so nobody can be asked. You can ask them again on the page “Personal data”.");
        }
    }
}
