package dev.rapport.history.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.history.Act;
import dev.rapport.history.Paths;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.web.Names;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a project's history page together. */
@Component
class HistoryPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReadingHistory reading;
    private final Names names;
    private final ZoneId zone;
    private final ObjectMapper json;

    HistoryPages(ReadingHistory reading, Names names, ZoneId organizationZone, ObjectMapper json) {
        this.reading = reading;
        this.names = names;
        this.zone = organizationZone;
        this.json = json;
    }

    HistoryPage of(Person reader, String key, @Nullable String chosen, @Nullable String cursor) {
        List<Paths.Run> runs = reading.runs(reader, key);
        String run = chosen == null ? runs.get(0).id() : chosen;
        Paths.Path path = reading.path(reader, key, run);
        Listing<Act> acts = reading.of(reader, key, new Limit(200), cursor);
        Names.Known known = names.of(people(path, acts.items()), units(runs, path, acts.items()));
        return new HistoryPage(
                key,
                run,
                title(path.run(), known),
                path.run().version(),
                runs.stream()
                        .map(one -> new HistoryPage.RunOption(one.id(), title(one, known)))
                        .toList(),
                marks(path),
                path.steps().stream()
                        .filter(step -> !step.name().isEmpty())
                        .map(step -> row(step, known))
                        .toList(),
                days(acts.items(), run, known),
                acts.next() == null ? "" : acts.next());
    }

    private static List<@Nullable String> people(Paths.Path path, List<Act> acts) {
        List<@Nullable String> people = new ArrayList<>();
        path.steps().forEach(step -> people.add(step.assignee()));
        acts.forEach(act -> people.add(act.who()));
        acts.forEach(act -> people.add(act.actedFor()));
        return people;
    }

    private static List<@Nullable String> units(List<Paths.Run> runs, Paths.Path path, List<Act> acts) {
        List<@Nullable String> units = new ArrayList<>();
        runs.forEach(run -> units.add(run.unit()));
        path.steps().forEach(step -> units.add(step.unit()));
        acts.forEach(act -> units.add(act.unit()));
        return units;
    }

    private static String title(Paths.Run run, Names.Known known) {
        String wave = run.wave() == null ? run.name() : run.name() + ", " + run.wave();
        return run.unit() == null ? wave : wave + ", " + known.unit(run.unit());
    }

    private String marks(Paths.Path path) {
        List<String> now = elements(path, true);
        List<String> done =
                elements(path, false).stream().filter(id -> !now.contains(id)).toList();
        return json.valueToTree(Map.of("done", done, "now", now, "late", List.of()))
                .toString();
    }

    private static List<String> elements(Paths.Path path, boolean now) {
        return path.steps().stream()
                .filter(step -> step.isNow() == now && !step.cancelled())
                .map(Paths.Taken::element)
                .distinct()
                .toList();
    }

    private static HistoryPage.StepRow row(Paths.Taken step, Names.Known known) {
        String state = step.isNow() ? "now" : step.cancelled() ? "cancelled" : "done";
        return new HistoryPage.StepRow(
                step.element(),
                step.name(),
                known.unit(step.unit()),
                step.wave() == null ? "" : step.wave(),
                known.person(step.assignee()),
                step.startedAt().toString(),
                step.endedAt() == null ? "" : step.endedAt().toString(),
                state);
    }

    private List<HistoryPage.Day> days(List<Act> acts, String run, Names.Known known) {
        Map<LocalDate, List<HistoryPage.Sentence>> days = new LinkedHashMap<>();
        for (Act act : acts) {
            days.computeIfAbsent(LocalDate.ofInstant(act.at(), zone), day -> new ArrayList<>())
                    .add(sentence(act, run, known));
        }
        return days.entrySet().stream()
                .map(day -> new HistoryPage.Day(day.getKey().toString(), day.getValue()))
                .toList();
    }

    private HistoryPage.Sentence sentence(Act act, String run, Names.Known known) {
        return new HistoryPage.Sentence(
                act.at().toString(),
                TIME.format(act.at().atZone(zone)),
                Sentences.of(act, known),
                known.unit(act.unit()),
                act.element() != null && run.equals(act.processInstance()) ? act.element() : "",
                act.rehearsal());
    }
}
