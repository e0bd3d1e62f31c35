package dev.rapport.project;

import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.organization.Person;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project's plan, for those who see the whole project. */
@Service
@Transactional(readOnly = true)
public class ReadingPlan {

    private final ReadingProjects reading;
    private final PlanGate gate;
    private final PlanRecords records;
    private final PlanChanges changes;
    private final ProjectListening listening;
    private final Vetoes vetoes;
    private final OrganizationCalendar calendar;
    private final List<SkippedStep> steps;

    ReadingPlan(
            ReadingProjects reading,
            PlanGate gate,
            PlanRecords records,
            PlanChanges changes,
            ProjectListening listening,
            Vetoes vetoes,
            OrganizationCalendar calendar,
            @Lazy List<SkippedStep> steps) {
        this.reading = reading;
        this.gate = gate;
        this.records = records;
        this.changes = changes;
        this.listening = listening;
        this.vetoes = vetoes;
        this.calendar = calendar;
        this.steps = steps;
    }

    /** @throws dev.rapport.refusal.Refused when there is no such project or the reader may not see all of it */
    public PlanStory of(Person reader, String projectKey) {
        Project project = reading.whole(reader, projectKey);
        return new PlanStory(
                project,
                gate.state(project).word(),
                records.frozenAt(projectKey).orElse(null),
                records.of(projectKey),
                changes.of(projectKey),
                calendar.now(),
                listening.of(projectKey).first(),
                vetoes.in(projectKey),
                steps.stream().flatMap(step -> step.skippedIn(project).stream()).toList());
    }

    /** What was proposed since it is frozen, the latest first. */
    public List<PlanChange> changes(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return changes.of(projectKey);
    }

    /** Whether the reader sets or proposes values there. */
    public static boolean mayPlan(Person reader, Project project) {
        return project.status() == Status.RUNNING && PlanGate.isTheirs(reader, project);
    }
}
