package dev.rapport.playbook;

import dev.rapport.check.Library;
import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Starts a playbook that nothing calls in a project that runs. */
@Service
@TriedAgain
public class StartingPlaybook {

    private static final String UNIT = "unit";
    private static final String DRAFT = ":draft:";

    /** What every run begins with, and what may be given. */
    private static final Set<String> THERE = Set.of("projectKey", "units", "advocacyRhythm", UNIT);

    private final InTurn turns;
    private final Versions versions;
    private final Drafts drafts;
    private final Shelf shelf;
    private final Libraries libraries;
    private final Projects projects;
    private final ProjectLock lock;
    private final PlaybookEngine engine;
    private final Recording recording;
    private final PublishAlone alone;
    private final ApplicationEventPublisher events;

    StartingPlaybook(
            InTurn turns,
            Versions versions,
            Drafts drafts,
            Shelf shelf,
            Libraries libraries,
            Projects projects,
            ProjectLock lock,
            PlaybookEngine engine,
            Recording recording,
            PublishAlone alone,
            ApplicationEventPublisher events) {
        this.turns = turns;
        this.versions = versions;
        this.drafts = drafts;
        this.shelf = shelf;
        this.libraries = libraries;
        this.projects = projects;
        this.lock = lock;
        this.engine = engine;
        this.recording = recording;
        this.alone = alone;
        this.events = events;
    }

    /** What stands for a definition while a draft waits, so that an early start can be answered in words. */
    public static String standIn(Draft draft) {
        return draft.playbook() + DRAFT + draft.id();
    }

    /**
     * @param definition of the current version, or a draft's stand-in
     * @param given variables; only {@code unit} may be among them
     * @return the id of the run
     * @throws Refused with the way to do it right
     */
    public String start(String definition, @Nullable String projectKey, Map<String, String> given, Person reader) {
        PlaybookRights.requireChange(reader);
        return turns.act(() -> {
            refuseDraft(definition);
            Version version = versions.ofDefinition(definition).orElseThrow(() -> Refused.notFound("playbook"));
            requireFree(version);
            return start(version, project(projectKey, reader), given, reader);
        });
    }

    private void refuseDraft(String definition) {
        int at = definition.indexOf(DRAFT);
        if (at > 0) {
            Draft draft = drafts.get(DraftId.of(definition.substring(at + DRAFT.length())));
            throw Refused.overtaken(
                    draft.state() == DraftState.WAITING
                            ? "“" + draft.name() + "” is a draft and starts nothing yet. "
                                    + (alone.on() ? "Publish it first" : "A second change manager publishes it first")
                                    + ", at /playbooks/drafts/" + draft.id() + "."
                            : "This draft of “" + draft.name() + "” is "
                                    + draft.state().word().replace('-', ' ')
                                    + ". Deploy again and start what is current then.");
        }
    }

    private void requireFree(Version version) {
        String key = version.playbook();
        if (key.equals(engine.lifecycle())) {
            throw Refused.overtaken("“" + version.name() + "” starts with each project. Create one at /projects/new.");
        }
        List<String> callers = shelf.callers(key);
        if (!callers.isEmpty()) {
            throw Refused.overtaken("“" + version.name() + "” is started by a step of " + String.join(", ", callers)
                    + " in each project, and not by hand.");
        }
        Set<String> handedOver = new TreeSet<>(needs(version));
        handedOver.removeAll(THERE);
        if (!handedOver.isEmpty()) {
            throw Refused.overtaken("“" + version.name() + "” is handed " + String.join(", ", handedOver)
                    + " by what starts it, and is not started by hand.");
        }
        if (versions.isRetired(key)) {
            throw Refused.overtaken("“" + version.name() + "” is retired. Reinstate it first.");
        }
        if (versions.requireCurrent(key).number() != version.number()) {
            throw Refused.overtaken("A newer version of “" + version.name() + "” was published. Deploy again.");
        }
    }

    private Project project(@Nullable String key, Person reader) {
        if (key == null || key.isBlank()) {
            throw noProject();
        }
        lock.take(key);
        Project project = projects.find(key).orElseThrow(StartingPlaybook::noProject);
        if (!project.changeManager().equals(reader.username())) {
            throw Refused.notAllowed("Only the project’s change manager starts playbooks in it.");
        }
        project.requireRunning();
        return project;
    }

    private static Refused noProject() {
        return Refused.invalid("/businessKey", "Give the key of a running project as the business key.");
    }

    private String start(Version version, Project project, Map<String, String> given, Person reader) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.remove(UNIT);
        if (!unknown.isEmpty()) {
            throw Refused.invalid(
                    "/variables",
                    "Only “unit” can be given: the project knows the rest. Leave out " + String.join(", ", unknown)
                            + ".");
        }
        String unit = unit(version, project, given.get(UNIT));
        String run = engine.start(
                version.definition(),
                new PlaybookEngine.Beginning(project.key(), project.units(), unit, reader.username()));
        recording.of(PlaybookAct.Act.STARTED, reader.username(), version, "In the project " + project.key());
        events.publishEvent(new PlaybookStarted(version, project.key(), unit, reader.username(), run));
        return run;
    }

    private @Nullable String unit(Version version, Project project, @Nullable String unit) {
        boolean needed = needs(version).contains(UNIT);
        if (unit == null ? needed : !project.units().contains(unit)) {
            throw Refused.invalid(
                    "/variables/unit",
                    "Give one of the project’s affected units as “unit”: " + String.join(", ", project.units()) + ".");
        }
        return unit;
    }

    private Set<String> needs(Version version) {
        return libraries
                .besides(version.playbook())
                .playbook(version.playbook())
                .map(Library.Callable::needs)
                .orElse(Set.of());
    }
}
