package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.MergingProjects;
import dev.rapport.project.Pause;
import dev.rapport.project.PausingProject;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPromises;
import dev.rapport.project.ProjectWords;
import dev.rapport.project.ReadingPauses;
import dev.rapport.project.ReadingRoleChanges;
import dev.rapport.project.ReadingSummary;
import dev.rapport.project.ReadingUnitChanges;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.RoleChange;
import dev.rapport.project.UnitChange;
import dev.rapport.project.WaveProgress;
import dev.rapport.project.Wording;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.web.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a project's page together. */
@Component
class ProjectPages {

    private final ReadingSignOffs signOffs;
    private final ReadingPauses pauses;
    private final ReadingRoleChanges roles;
    private final MergePages merges;
    private final ReadingUnitChanges unitChanges;
    private final List<ProjectPromises> promises;
    private final WaveProgress progress;
    private final Names names;

    ProjectPages(
            ReadingSignOffs signOffs,
            ReadingPauses pauses,
            ReadingRoleChanges roles,
            MergePages merges,
            ReadingUnitChanges unitChanges,
            List<ProjectPromises> promises,
            WaveProgress progress,
            Names names) {
        this.signOffs = signOffs;
        this.pauses = pauses;
        this.roles = roles;
        this.merges = merges;
        this.unitChanges = unitChanges;
        this.promises = promises;
        this.progress = progress;
        this.names = names;
    }

    ProjectPage of(Person reader, ReadingSummary.Summary summary) {
        Project project = summary.project();
        Map<Integer, Instant> live = progress.liveSince(project.key());
        List<RoleChange> changing = roles.of(reader, project.key()).stream()
                .filter(one -> one.endedAt() == null)
                .toList();
        List<Pause> stood = pauses.of(reader, project.key());
        Listing<SignOff> signed = signOffs.of(project.key(), Limit.of(null), null);
        List<ProjectPromises.Promise> promised = promises.stream()
                .flatMap(one -> one.promisesIn(project).stream())
                .toList();
        List<@Nullable String> people = people(project, summary.waiting(), signed.items());
        changing.forEach(one -> people.add(one.to()));
        stood.forEach(one -> people.addAll(Arrays.asList(one.pausedBy(), one.resumedBy())));
        promised.forEach(one -> people.addAll(Arrays.asList(one.by(), one.toPerson())));
        List<UnitChange> unitsChange = unitChanges.of(reader, project.key()).stream()
                .filter(one -> one.endedAt() == null)
                .toList();
        Names.Known known = names.of(people, units(project, unitsChange));
        return new ProjectPage(
                project.key(),
                project.name(),
                project.purpose(),
                project.status().word(),
                project.goLive().toString(),
                liveSince(project, live),
                phases(project.phase()),
                summary.waiting().stream().map(one -> waiting(one, known)).toList(),
                summary.figures(),
                told(summary.words()),
                project.closing() == null
                        ? List.of()
                        : project.closing().lines().toList(),
                promised.stream().map(one -> promise(one, known)).toList(),
                summary.promises(),
                promises.stream().anyMatch(one -> one.mayAsk(reader, project)),
                signed.items().stream().map(one -> signed(one, known)).toList(),
                signed.next() != null,
                project.benefits().stream().map(one -> benefit(one, known)).toList(),
                waves(project, live, known),
                named(project, known),
                CancellingProject.may(reader, project),
                PausingProject.may(reader, project),
                ResumingProject.may(reader, project),
                stood.stream().map(one -> stood(one, known)).toList(),
                changing.stream()
                        .map(one -> new ProjectPage.Changing(
                                one.role(), known.person(one.to()), one.state().word()))
                        .toList(),
                reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR),
                MergingProjects.may(reader, project),
                merges.standing(reader, project.key()),
                unitsChange.stream().map(one -> changing(one, known)).toList(),
                project.rehearsal());
    }

    private static List<String> units(Project project, List<UnitChange> changing) {
        return Stream.of(
                        project.units().stream(),
                        project.waves().stream().flatMap(wave -> wave.units().stream()),
                        changing.stream()
                                .flatMap(one -> one.receivers().stream().map(UnitChange.Part::unit)))
                .flatMap(each -> each)
                .toList();
    }

    private static ProjectPage.ChangingUnit changing(UnitChange one, Names.Known known) {
        return new ProjectPage.ChangingUnit(
                known.unit(one.unit()),
                one.what().word(),
                one.receivers().stream().map(part -> known.unit(part.unit())).collect(Collectors.joining(", ")));
    }

    static List<ProjectPage.PhaseStep> phases(Phase now) {
        return Arrays.stream(Phase.values())
                .map(phase -> new ProjectPage.PhaseStep(phase.word(), when(phase, now)))
                .toList();
    }

    private static String when(Phase phase, Phase now) {
        int order = phase.compareTo(now);
        return order < 0 ? "done" : order == 0 ? "now" : "waiting";
    }

    private static List<ProjectPage.Told> told(List<ProjectWords.Words> words) {
        return words.stream()
                .map(told ->
                        new ProjectPage.Told(told.title(), told.text().lines().toList()))
                .toList();
    }

    private static List<@Nullable String> people(
            Project project, List<ReadingSummary.Waiting> waiting, List<SignOff> signed) {
        List<@Nullable String> people = new ArrayList<>(Arrays.asList(
                project.sponsor(),
                project.cio(),
                project.itLead(),
                project.changeManager(),
                project.processOwner(),
                project.controller(),
                project.employeeRepresentative()));
        waiting.forEach(one -> people.addAll(one.waitsFor()));
        signed.forEach(one -> people.add(one.signer()));
        project.benefits().forEach(benefit -> people.add(benefit.owner()));
        return people;
    }

    private static ProjectPage.Waiting waiting(ReadingSummary.Waiting one, Names.Known known) {
        return new ProjectPage.Waiting(
                known.unit(one.unit()),
                one.open(),
                one.nextDue() == null ? "" : one.nextDue().toString(),
                one.late(),
                one.waitsFor().stream().map(known::person).collect(Collectors.joining(", ")));
    }

    /** The day on which the last of its waves went live; empty before, and where nobody knows. */
    private static String liveSince(Project project, Map<Integer, Instant> live) {
        return live.size() < project.stages().size()
                ? ""
                : live.values().stream()
                        .max(Instant::compareTo)
                        .map(Instant::toString)
                        .orElse("");
    }

    private static ProjectPage.Stood stood(Pause one, Names.Known known) {
        return new ProjectPage.Stood(
                known.person(one.pausedBy()),
                one.why(),
                one.pausedAt().toString(),
                known.person(one.resumedBy()),
                one.resumedWhy() == null ? "" : one.resumedWhy(),
                one.resumedAt() == null ? "" : one.resumedAt().toString(),
                one.rehearsal());
    }

    private static ProjectPage.Signed signed(SignOff one, Names.Known known) {
        return new ProjectPage.Signed(
                one.subject(),
                known.unit(one.aboutUnit()),
                known.person(one.signer()),
                one.decision().word(),
                one.decision() == Decision.REFUSED,
                one.signedAt().toString(),
                one.rehearsal());
    }

    private static ProjectPage.PromiseRow promise(ProjectPromises.Promise promise, Names.Known known) {
        return new ProjectPage.PromiseRow(
                promise.what(),
                known.unit(promise.unit()),
                known.person(promise.by()),
                promise.toPerson() == null ? "" : known.person(promise.toPerson()),
                promise.to(),
                promise.due().toString(),
                promise.id(),
                promise.state(),
                promise.rehearsal());
    }

    private static ProjectPage.BenefitRow benefit(Project.Benefit benefit, Names.Known known) {
        return new ProjectPage.BenefitRow(
                benefit.name(),
                benefit.measure(),
                Wording.baseline(benefit),
                Wording.figure(benefit.target()),
                known.person(benefit.owner()));
    }

    private List<ProjectPage.WaveRow> waves(Project project, Map<Integer, Instant> live, Names.Known known) {
        Map<Integer, Phase> reached = progress.of(project.key());
        List<ProjectPage.WaveRow> rows = new ArrayList<>();
        for (Project.Wave wave : project.waves()) {
            int number = rows.size() + 1;
            Phase phase = reached.get(number);
            rows.add(new ProjectPage.WaveRow(
                    wave.name(),
                    wave.goLive().toString(),
                    live.containsKey(number) ? String.valueOf(live.get(number)) : "",
                    wave.units().stream().map(known::unit).collect(Collectors.joining(", ")),
                    phase == null ? "" : phase.word()));
        }
        return rows;
    }

    private static List<ProjectPage.Named> named(Project project, Names.Known known) {
        return List.of(
                new ProjectPage.Named("sponsor", known.person(project.sponsor())),
                new ProjectPage.Named("cio", known.person(project.cio())),
                new ProjectPage.Named("it-lead", known.person(project.itLead())),
                new ProjectPage.Named("change-manager", known.person(project.changeManager())),
                new ProjectPage.Named("process-owner", known.person(project.processOwner())),
                new ProjectPage.Named("controller", known.person(project.controller())),
                new ProjectPage.Named("employee-representative", known.person(project.employeeRepresentative())));
    }
}
