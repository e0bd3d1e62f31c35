package dev.rapport.project.web;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.Person;
import dev.rapport.organization.Threshold;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanStory;
import dev.rapport.project.PlanValue;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingPlan;
import dev.rapport.project.Veto;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a project's plan together. */
@Component
class PlanPages {

    private static final int HOLIDAYS = 5;

    private final ReadingPlan reading;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;

    PlanPages(ReadingPlan reading, Names names, Clock clock, ZoneId organizationZone) {
        this.reading = reading;
        this.names = names;
        this.clock = clock;
        this.zone = organizationZone;
    }

    /** What was typed before it was refused: values to set, or one to propose. */
    record Typed(
            Map<String, @Nullable Object> values,
            String name,
            @Nullable Object value,
            String why) {

        static final Typed NOTHING = new Typed(Map.of(), "", null, "");

        PlanPage.Proposed proposed() {
            return new PlanPage.Proposed(name, value instanceof String text ? text : "", PlanPages.keys(value), why);
        }
    }

    PlanPage of(Person reader, String key, Typed typed, @Nullable Refused refused) {
        PlanStory story = reading.of(reader, key);
        Project project = story.project();
        Names.Known known = names.of(people(story), units(story));
        boolean mayPlan = ReadingPlan.mayPlan(reader, project);
        List<PlanPage.Problem> problems = problems(refused);
        return new PlanPage(
                key,
                project.name(),
                project.rehearsal(),
                story.state(),
                story.frozenAt() == null ? "" : story.frozenAt().toString(),
                project.goLive().toString(),
                ProjectPages.phases(project.phase()),
                mayPlan && story.state().equals("open"),
                mayPlan && story.state().equals("frozen"),
                Arrays.stream(Threshold.values())
                        .map(one -> value(story, one, typed.values().get(one.key()), problems, known))
                        .toList(),
                project.units().stream()
                        .map(unit -> new PlanPage.Option(unit, known.unit(unit)))
                        .toList(),
                story.changes().stream().map(change -> change(change, known)).toList(),
                calendar(story.calendar()),
                project.units().stream().map(unit -> unit(project, unit, known)).toList(),
                story.skipped(),
                problems,
                typed.proposed());
    }

    private static List<@Nullable String> people(PlanStory story) {
        List<@Nullable String> people = new ArrayList<>();
        story.values().forEach(value -> people.add(value.setBy()));
        story.changes().forEach(change -> people.addAll(Arrays.asList(change.proposedBy(), change.answeredBy())));
        return people;
    }

    /** Those that values name may be gone from the project by now. */
    private static List<String> units(PlanStory story) {
        List<String> units = new ArrayList<>(story.project().units());
        story.values().stream()
                .filter(value -> value.threshold().namesUnits())
                .forEach(value -> units.addAll(Threshold.units(value.value())));
        story.vetoes().forEach(veto -> units.addAll(veto.now()));
        return units;
    }

    private static List<PlanPage.Problem> problems(@Nullable Refused refused) {
        if (refused == null) {
            return List.of();
        }
        return refused.problems().isEmpty()
                ? List.of(new PlanPage.Problem("", String.valueOf(refused.getMessage())))
                : refused.problems().stream()
                        .map(one -> new PlanPage.Problem(one.pointer().replaceFirst("^(/values)?/?", ""), one.detail()))
                        .toList();
    }

    private static PlanPage.Value value(
            PlanStory story,
            Threshold threshold,
            @Nullable Object typed,
            List<PlanPage.Problem> problems,
            Names.Known known) {
        PlanValue now = story.inForce(threshold).orElse(null);
        String value = now == null ? threshold.shipped() : now.value();
        return new PlanPage.Value(
                threshold.key(),
                threshold.title(),
                threshold.namesUnits(),
                typed instanceof String text ? text : value,
                typed instanceof List<?> ? keys(typed) : threshold.namesUnits() ? Threshold.units(value) : List.of(),
                threshold.say(value, known::unit),
                threshold == Threshold.VETOES ? wentOver(story, known) : List.of(),
                threshold.range(),
                threshold.measure().many(),
                threshold.least(),
                threshold.most(),
                threshold.measure() == Threshold.Measure.LEVELS ? "0.05" : "1",
                (now == null ? PlanValue.Source.DEFAULT : now.source()).word(),
                now == null ? "" : known.person(now.setBy()),
                now == null ? "" : now.setAt().toString(),
                now != null && now.rehearsal(),
                story.earlier(threshold).stream()
                        .map(one -> earlier(one, known))
                        .toList(),
                problems.stream()
                        .filter(one -> one.field().equals(threshold.key()))
                        .map(PlanPage.Problem::detail)
                        .findFirst()
                        .orElse(null));
    }

    private static List<PlanPage.WentOver> wentOver(PlanStory story, Names.Known known) {
        return story.vetoes().stream()
                .filter(Veto::isTakenOver)
                .map(veto -> new PlanPage.WentOver(
                        known.unit(veto.unit()),
                        veto.now().stream().map(known::unit).collect(Collectors.joining(", "))))
                .toList();
    }

    private static PlanPage.Earlier earlier(PlanValue value, Names.Known known) {
        return new PlanPage.Earlier(
                value.threshold().say(value.value(), known::unit),
                value.source().word(),
                known.person(value.setBy()),
                value.setAt().toString(),
                value.rehearsal());
    }

    private static List<String> keys(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static PlanPage.Change change(PlanChange change, Names.Known known) {
        Threshold threshold = Threshold.of(change.name()).orElseThrow();
        return new PlanPage.Change(
                threshold.title(),
                threshold.say(change.from(), known::unit),
                threshold.say(change.to(), known::unit),
                change.why(),
                known.person(change.proposedBy()),
                change.proposedAt().toString(),
                change.state().word(),
                known.person(change.answeredBy()),
                change.words() == null ? "" : change.words(),
                change.rehearsal());
    }

    private PlanPage.Calendar calendar(BusinessCalendar calendar) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new PlanPage.Calendar(
                calendar.workingDays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .collect(Collectors.joining(", ")),
                calendar.holidays().tailMap(today, true).entrySet().stream()
                        .limit(HOLIDAYS)
                        .map(holiday -> holiday.getKey() + " " + holiday.getValue())
                        .toList());
    }

    private static PlanPage.UnitRow unit(Project project, String unit, Names.Known known) {
        return project.waves().stream()
                .filter(wave -> wave.units().contains(unit))
                .findFirst()
                .map(wave -> new PlanPage.UnitRow(
                        known.unit(unit), wave.name(), wave.goLive().toString()))
                .orElseGet(() -> new PlanPage.UnitRow(
                        known.unit(unit), "", project.goLive().toString()));
    }
}
