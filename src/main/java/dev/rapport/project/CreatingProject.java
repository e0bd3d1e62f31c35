package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.organization.Role;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a project in and starts its process; both or neither. */
@Service
@Transactional
public class CreatingProject {

    private final Projects projects;
    private final ProjectListening listening;
    private final ProjectRules rules;
    private final ProjectLock lock;
    private final Lifecycles lifecycles;
    private final ProcessClock clock;
    private final ApplicationEventPublisher events;

    CreatingProject(
            Projects projects,
            ProjectListening listening,
            ProjectRules rules,
            ProjectLock lock,
            Lifecycles lifecycles,
            ProcessClock clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.listening = listening;
        this.rules = rules;
        this.lock = lock;
        this.lifecycles = lifecycles;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused when the reader may not, the key is taken or a value needs a correction */
    public Project create(Person reader, NewProject brought) {
        if (!reader.has(Role.CHANGE_MANAGER)) {
            throw Refused.notAllowed("Only a change manager creates projects.");
        }
        List<FieldProblem> problems = rules.problems(brought);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        Project project = project(brought, reader);
        requireFree(project.key());
        projects.add(project);
        keep(project, brought.listening());
        events.publishEvent(new ProjectCreated(project));
        lifecycles.start(project, reader.username());
        return project;
    }

    private void keep(Project project, NewProject.@Nullable NewListening brought) {
        if (brought != null) {
            listening.add(
                    project.key(),
                    new Listening(Parts.present(brought.itDelivery()), Parts.present(brought.itOperations()), true));
        }
    }

    private void requireFree(String key) {
        lock.take(key);
        if (projects.exists(key)) {
            throw Refused.overtaken("A project with the key “" + key + "” exists already. Choose another key.");
        }
    }

    private Project project(NewProject brought, Person reader) {
        return new Project(
                given(brought.key()),
                given(brought.name()).strip(),
                given(brought.purpose()).strip(),
                Objects.requireNonNull(brought.goLive()),
                given(brought.sponsor()),
                given(brought.cio()),
                given(brought.itLead()),
                given(brought.changeManager()),
                blankAsNull(brought.processOwner()),
                blankAsNull(brought.controller()),
                blankAsNull(brought.employeeRepresentative()),
                Parts.present(brought.units()),
                Parts.present(brought.waves()).stream()
                        .map(CreatingProject::wave)
                        .toList(),
                Parts.present(brought.functionality()),
                Parts.present(brought.impacts()).stream()
                        .map(CreatingProject::impact)
                        .toList(),
                Parts.present(brought.vendors()).stream()
                        .map(CreatingProject::vendor)
                        .toList(),
                Parts.present(brought.benefits()),
                Status.RUNNING,
                Phase.ALIGN,
                reader.username(),
                clock.instant(),
                null,
                null,
                clock.isAhead());
    }

    private static Project.Wave wave(NewProject.NewWave wave) {
        return new Project.Wave(given(wave.name()), Objects.requireNonNull(wave.goLive()), Parts.present(wave.units()));
    }

    private static Project.Impact impact(NewProject.NewImpact impact) {
        return new Project.Impact(
                given(impact.unit()), given(impact.functionality()), Objects.requireNonNull(impact.level()));
    }

    private static Project.Vendor vendor(Project.Vendor vendor) {
        return new Project.Vendor(vendor.name(), Parts.present(vendor.people()));
    }

    private static String given(@Nullable String checked) {
        return Objects.requireNonNull(checked);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
