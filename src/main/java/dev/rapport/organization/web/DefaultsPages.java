package dev.rapport.organization.web;

import dev.rapport.organization.DefaultChange;
import dev.rapport.organization.DefaultsRights;
import dev.rapport.organization.KeptDefault;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingDefaults;
import dev.rapport.organization.Threshold;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of what new projects begin with together. */
@Component
class DefaultsPages {

    private final ReadingDefaults reading;
    private final People people;
    private final Units units;

    DefaultsPages(ReadingDefaults reading, People people, Units units) {
        this.reading = reading;
        this.people = people;
        this.units = units;
    }

    /** @param typed what was typed before it was refused, by name */
    DefaultsPage of(Person reader, Map<String, @Nullable Object> typed, @Nullable Refused refused, boolean saved) {
        List<DefaultsPage.Option> options = units.all().stream()
                .map(unit -> new DefaultsPage.Option(unit.key(), unit.name()))
                .toList();
        List<DefaultsPage.Problem> problems = problems(refused);
        Listing<DefaultChange> changes = reading.changes(reader, Limit.of(null), null);
        return new DefaultsPage(
                DefaultsRights.mayChange(reader),
                reading.read(reader).stream()
                        .map(kept -> row(kept, typed.get(kept.threshold().key()), problems))
                        .toList(),
                options,
                changes.items().stream().map(this::change).toList(),
                changes.next() != null,
                problems,
                saved);
    }

    private static List<DefaultsPage.Problem> problems(@Nullable Refused refused) {
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(one ->
                                new DefaultsPage.Problem(one.pointer().replaceFirst("^/values/?", ""), one.detail()))
                        .toList();
    }

    private DefaultsPage.Row row(KeptDefault kept, @Nullable Object typed, List<DefaultsPage.Problem> problems) {
        Threshold threshold = kept.threshold();
        return new DefaultsPage.Row(
                threshold.key(),
                threshold.title(),
                threshold.namesUnits(),
                typed == null || threshold.namesUnits() ? kept.value() : typed.toString(),
                threshold.say(kept.value(), this::unit),
                threshold.range(),
                threshold.measure().many(),
                threshold.least(),
                threshold.most(),
                threshold.measure() == Threshold.Measure.LEVELS ? "0.05" : "1",
                typed instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : threshold.namesUnits() ? Threshold.units(kept.value()) : List.of(),
                kept.setBy() == null ? "" : person(kept.setBy()),
                kept.setAt() == null ? "" : kept.setAt().toString(),
                kept.rehearsal(),
                problems.stream()
                        .filter(one -> one.field().equals(threshold.key()))
                        .map(DefaultsPage.Problem::detail)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(null));
    }

    private DefaultsPage.Change change(DefaultChange change) {
        Threshold threshold = Threshold.of(change.name()).orElseThrow();
        return new DefaultsPage.Change(
                threshold.title(),
                threshold.say(change.before(), this::unit),
                threshold.say(change.value(), this::unit),
                person(change.setBy()),
                change.setAt().toString(),
                change.rehearsal());
    }

    private String person(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private String unit(String key) {
        return units.find(key).map(Unit::name).orElse(key);
    }
}
