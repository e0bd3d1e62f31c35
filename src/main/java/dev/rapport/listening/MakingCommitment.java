package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a promise that somebody gives of their own accord, in the act's own transaction, and lets it begin. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MakingCommitment {

    private final BeginningPromise beginning;
    private final PeopleOfProject people;
    private final Projects projects;
    private final PromiseDays days;

    MakingCommitment(BeginningPromise beginning, PeopleOfProject people, Projects projects, PromiseDays days) {
        this.beginning = beginning;
        this.people = people;
        this.projects = projects;
        this.days = days;
    }

    /**
     * @param unit the unit it is about, or null
     * @param wave the wave in which it is given, or null
     * @throws Refused when the day is over already, naming the form's field
     */
    public void make(
            String projectKey,
            @Nullable String unit,
            @Nullable Integer wave,
            String promise,
            String by,
            Role to,
            LocalDate due) {
        Project project = projects.get(projectKey);
        boolean afterGoLive = due.isAfter(project.goLiveOf(unit, wave).goLive());
        begin(project, unit, wave, promise, by, to, due, afterGoLive);
    }

    /**
     * The same for what is meant for before go-live, also where the planned day of that is over.
     *
     * @throws Refused when the day is over already, or lies after a go-live that is still to come
     */
    public void makeForGoLive(
            String projectKey,
            @Nullable String unit,
            @Nullable Integer wave,
            String promise,
            String by,
            Role to,
            LocalDate due) {
        Project project = projects.get(projectKey);
        days.requireUntil("/values/due", project.goLiveOf(unit, wave).goLive(), due);
        begin(project, unit, wave, promise, by, to, due, false);
    }

    private void begin(
            Project project,
            @Nullable String unit,
            @Nullable Integer wave,
            String promise,
            String by,
            Role to,
            LocalDate due,
            boolean afterGoLive) {
        days.requireToCome("/values/due", due);
        beginning.begin(
                new Commitments.Begun(
                        project.key(),
                        unit,
                        promise,
                        by,
                        to.key(),
                        people.speakingFor(to, project, unit, by),
                        by,
                        due,
                        afterGoLive,
                        true,
                        null,
                        wave),
                by);
    }
}
