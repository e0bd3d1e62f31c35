package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.MergingProjects;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectMerge;
import dev.rapport.project.ProjectPromises;
import dev.rapport.project.ReadingMerges;
import dev.rapport.project.ReadingProjects;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which projects go into which. */
@Component
class MergePages {

    private final ReadingProjects reading;
    private final ReadingMerges merges;
    private final List<ProjectPromises> promises;
    private final Names names;

    MergePages(ReadingProjects reading, ReadingMerges merges, List<ProjectPromises> promises, Names names) {
        this.reading = reading;
        this.merges = merges;
        this.promises = promises;
        this.names = names;
    }

    MergePage of(
            Person reader,
            String key,
            MergePage.Typed typed,
            List<ProjectMerge.Release> released,
            @Nullable Refused refused) {
        Project project = reading.whole(reader, key);
        List<ProjectMerge> all = merges.of(reader, key);
        boolean mayAsk = MergingProjects.may(reader, project);
        List<ProjectPromises.Promise> open = mayAsk
                ? promises.stream().flatMap(one -> one.openIn(project).stream()).toList()
                : List.of();
        Names.Known known = names.of(people(all, open), List.of());
        return new MergePage(
                key,
                project.name(),
                project.rehearsal(),
                mayAsk,
                merges.choices(reader, project).stream()
                        .map(one -> new MergePage.Choice(one.key(), one.name()))
                        .toList(),
                open.stream().map(one -> promise(one, released, known)).toList(),
                all.stream().map(one -> merge(reader, key, one, known)).toList(),
                refused == null ? null : String.valueOf(refused.getMessage()),
                refused == null || refused.problems().isEmpty()
                        ? ""
                        : refused.problems().get(0).pointer().substring(1),
                typed);
    }

    /** Those that are asked for or done, for the project's own page. */
    List<ProjectPage.Merge> standing(Person reader, String key) {
        return merges.of(reader, key).stream()
                .filter(one -> one.state() == ProjectMerge.State.ASKED || one.state() == ProjectMerge.State.MERGED)
                .map(one -> standing(reader, key, one))
                .toList();
    }

    private ProjectPage.Merge standing(Person reader, String key, ProjectMerge merge) {
        String other = other(key, merge);
        return new ProjectPage.Merge(
                merges.nameOf(merge.projectKey()),
                merges.nameOf(merge.into()),
                merge.state() == ProjectMerge.State.MERGED,
                seen(reader, other),
                merges.nameOf(other));
    }

    private static String other(String key, ProjectMerge merge) {
        return merge.into().equals(key) ? merge.projectKey() : merge.into();
    }

    /** Its key where the reader sees it, else nothing. */
    private String seen(Person reader, String key) {
        return reading.glimpse(reader, key).isPresent() ? key : "";
    }

    private static List<@Nullable String> people(List<ProjectMerge> merges, List<ProjectPromises.Promise> promises) {
        List<@Nullable String> people = new ArrayList<>();
        merges.forEach(one -> people.addAll(Arrays.asList(one.askedBy(), one.answeredBy())));
        promises.forEach(one -> people.addAll(Arrays.asList(one.by(), one.toPerson())));
        return people;
    }

    private static MergePage.Promise promise(
            ProjectPromises.Promise promise, List<ProjectMerge.Release> released, Names.Known known) {
        Optional<ProjectMerge.Release> release =
                released.stream().filter(one -> one.promise() == promise.id()).findFirst();
        return new MergePage.Promise(
                String.valueOf(promise.id()),
                promise.what(),
                known.person(promise.by()),
                promise.toPerson() == null ? promise.to() : known.person(promise.toPerson()),
                promise.due().toString(),
                release.isPresent(),
                release.map(ProjectMerge.Release::why).orElse(""));
    }

    private MergePage.Merge merge(Person reader, String key, ProjectMerge merge, Names.Known known) {
        return new MergePage.Merge(
                merges.nameOf(merge.projectKey()),
                merges.nameOf(merge.into()),
                seen(reader, other(key, merge)),
                known.person(merge.askedBy()),
                merge.why(),
                merge.askedAt().toString(),
                merge.state().word(),
                known.person(merge.answeredBy()),
                merge.words() == null ? "" : merge.words(),
                merge.released().size(),
                merge.rehearsal());
    }
}
