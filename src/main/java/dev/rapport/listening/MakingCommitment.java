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
        days.requireToCome("/values/due", due);
        Project project = projects.get(projectKey);
        beginning.begin(
                new Commitments.Begun(
                        projectKey,
                        unit,
                        promise,
                        by,
                        to.key(),
                        people.speakingFor(to, project, unit, by),
                        by,
                        due,
                        due.isAfter(project.goLiveOf(unit, wave).goLive()),
                        true,
                        null,
                        wave),
                by);
    }
}
