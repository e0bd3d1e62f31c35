package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a project takes another in, with what comes along: its units, and each promise that is still open. */
@Component
class MergeSubject implements SignOffSubject {

    private final ProjectMerges merges;
    private final Projects projects;
    private final Units units;
    private final Participants participants;
    private final List<ProjectPromises> promises;

    MergeSubject(
            ProjectMerges merges,
            Projects projects,
            Units units,
            Participants participants,
            @Lazy List<ProjectPromises> promises) {
        this.merges = merges;
        this.projects = projects;
        this.units = units;
        this.participants = participants;
        this.promises = promises;
    }

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("A merge is of two projects, and is signed in its playbook");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        ProjectMerge merge = merges.ofRun(asked.processInstance(), asked.projectKey())
                .orElseThrow(() -> new IllegalArgumentException("No project is merged in this run"));
        Project project = projects.get(merge.projectKey());
        Project into = projects.get(merge.into());
        return new Shown(
                "I take “" + project.name() + "” into “" + into.name() + "”, and what is promised there with it.",
                record(merge, project, into),
                Set.of());
    }

    private List<Shown.Fact> record(ProjectMerge merge, Project project, Project into) {
        List<Shown.Fact> record = new ArrayList<>(SignedFacts.head(project));
        record.add(new Shown.Fact("Asked by", participants.nameOf(merge.askedBy()) + ": " + merge.why()));
        record.add(new Shown.Fact("Units that both have", named(project, into, true)));
        record.add(new Shown.Fact("Units that only it has, and whose preparation ends", named(project, into, false)));
        promises.stream()
                .flatMap(all -> all.openIn(project).stream())
                .map(promise -> fact(promise, merge))
                .forEach(record::add);
        return record;
    }

    private String named(Project project, Project into, boolean both) {
        String named = project.units().stream()
                .filter(unit -> into.units().contains(unit) == both)
                .map(unit -> units.find(unit).map(Unit::name).orElse(unit))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "None." : named;
    }

    private Shown.Fact fact(ProjectPromises.Promise promise, ProjectMerge merge) {
        String what = "“" + promise.what() + "”, " + participants.nameOf(promise.by()) + " to "
                + (promise.toPerson() == null ? promise.to() : participants.nameOf(promise.toPerson())) + ", by "
                + Wording.date(promise.due());
        return merge.released().stream()
                .filter(one -> one.promise() == promise.id())
                .findFirst()
                .map(one -> new Shown.Fact("Promise that is released", what + ". " + one.why()))
                .orElse(new Shown.Fact("Promise that comes along", what + "."));
    }
}
