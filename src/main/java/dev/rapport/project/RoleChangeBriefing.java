package dev.rapport.project;

import dev.rapport.form.Choice;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows who is to take a role over what they take over: the charter as it stands, and what is still promised. */
@Component
class RoleChangeBriefing implements Briefing {

    private final RoleChanges changes;
    private final Projects projects;
    private final Charter charter;
    private final List<ProjectPromises> promises;
    private final Participants participants;

    RoleChangeBriefing(
            RoleChanges changes,
            Projects projects,
            Charter charter,
            @Lazy List<ProjectPromises> promises,
            Participants participants) {
        this.changes = changes;
        this.projects = projects;
        this.charter = charter;
        this.promises = promises;
        this.participants = participants;
    }

    @Override
    public boolean knows(String form) {
        return form.equals("sponsor-change-take-over");
    }

    @Override
    public Brief brief(WorkItem item) {
        return changes.ofRun(item.processInstance())
                .map(change -> of(change, projects.get(change.projectKey())))
                .orElse(Brief.EMPTY);
    }

    private Brief of(RoleChange change, Project project) {
        return Brief.takeover(Map.of("promiseOptions", theirs(change, project)), said(change, project));
    }

    /** Nobody keeps a promise to themselves, and who is asked already answers first. What was settled meanwhile is gone. */
    private List<Choice> theirs(RoleChange change, Project project) {
        return Stream.concat(
                        promises.stream()
                                .flatMap(all -> all.openIn(project).stream())
                                .filter(promise -> isTheirs(promise, change))
                                .map(promise -> new Choice(String.valueOf(promise.id()), words(promise))),
                        promises.stream()
                                .flatMap(all -> all.settledIn(project, change.namedAt()).stream())
                                .filter(promise -> isTheirs(promise, change))
                                .map(promise -> Choice.gone(String.valueOf(promise.id()), words(promise))))
                .toList();
    }

    private static boolean isTheirs(ProjectPromises.Promise promise, RoleChange change) {
        return promise.by().equals(change.from())
                && !promise.asked()
                && promise.toPerson() != null
                && !promise.toPerson().equals(change.to());
    }

    private List<Brief.Said> said(RoleChange change, Project project) {
        List<Brief.Said> said = new ArrayList<>();
        said.add(new Brief.Said(
                participants.nameOf(change.namedBy()) + " asks you to take over as " + change.title() + " from "
                        + participants.nameOf(change.from()),
                change.why()));
        said.add(new Brief.Said("What the project is for", project.purpose()));
        said.add(new Brief.Said("Go-live", Wording.date(project.goLive()) + "."));
        section(project, Charter.Side.BUSINESS, "What the business needs").forEach(said::add);
        section(project, Charter.Side.IT, "What IT can do").forEach(said::add);
        project.benefits().forEach(benefit -> said.add(new Brief.Said("Benefit", Wording.of(benefit))));
        said.add(new Brief.Said("Open promises", open(project)));
        return said;
    }

    private Stream<Brief.Said> section(Project project, Charter.Side side, String about) {
        return charter.latest(project.key(), side).stream()
                .map(section -> new Brief.Said(about, section.text() + "\n— " + participants.nameOf(section.author())));
    }

    private String open(Project project) {
        String open = promises.stream()
                .flatMap(all -> all.openIn(project).stream())
                .map(this::words)
                .collect(Collectors.joining("\n"));
        return open.isEmpty() ? "None." : open;
    }

    private String words(ProjectPromises.Promise promise) {
        return promise.what() + " (" + participants.nameOf(promise.by()) + " to "
                + (promise.toPerson() == null ? promise.to() : participants.nameOf(promise.toPerson())) + ", by "
                + Wording.date(promise.due()) + ")";
    }
}
