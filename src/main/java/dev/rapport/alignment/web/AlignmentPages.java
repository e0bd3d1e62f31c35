package dev.rapport.alignment.web;

import dev.rapport.alignment.Checkpoint;
import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.Difference;
import dev.rapport.alignment.Executive;
import dev.rapport.alignment.ReadingAlignment;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.Plan;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPlans;
import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on what executives agree on. */
@Component
class AlignmentPages {

    private static final int ROUNDS = 8;

    private final ReadingAlignment reading;
    private final Projects projects;
    private final ProjectPlans plans;
    private final Names names;

    AlignmentPages(ReadingAlignment reading, Projects projects, ProjectPlans plans, Names names) {
        this.reading = reading;
        this.projects = projects;
        this.plans = plans;
        this.names = names;
    }

    AlignmentPage of(
            Person reader, String key, @Nullable String cursor, AlignmentPage.Typed typed, @Nullable Refused refused) {
        Listing<Checkpoint> rounds = reading.checkpoints(reader, key, Limit.of(ROUNDS), cursor);
        Project project = projects.get(key);
        Listing<Conflict> conflicts = reading.conflicts(reader, key, Limit.of(null), null);
        List<String> owners = reading.whoMayDecide(reader, key);
        Names.Known known = names.of(usernames(rounds.items(), conflicts.items()), List.of());
        Plan plan = plans.of(key);
        return new AlignmentPage(
                key,
                project.name(),
                project.rehearsal(),
                rounds.items().stream()
                        .map(one -> round(one, reader.username(), known))
                        .toList(),
                conflicts.items().stream()
                        .map(one -> conflict(one, plan, known))
                        .toList(),
                conflicts.total() - conflicts.items().size(),
                reading.mayHold(reader, key),
                reading.whomToName(reader, key).stream()
                        .map(person -> new AlignmentPage.Somebody(person.username(), person.name()))
                        .toList(),
                owners.stream()
                        .map(person -> new AlignmentPage.Somebody(person, known.person(person)))
                        .toList(),
                refused == null ? null : String.valueOf(refused.getMessage()),
                refused == null || refused.problems().isEmpty()
                        ? ""
                        : refused.problems().get(0).pointer().substring(1),
                typed,
                text(rounds.next()));
    }

    private static List<String> usernames(List<Checkpoint> rounds, List<Conflict> conflicts) {
        List<String> all = new ArrayList<>();
        rounds.forEach(one -> {
            one.executives().forEach(each -> all.add(each.person()));
            all.add(text(one.begunBy()));
        });
        conflicts.forEach(one -> {
            all.addAll(List.of(one.owner(), one.raisedBy(), text(one.decidedBy())));
            one.dates().forEach(each -> all.addAll(List.of(text(each.who()), text(each.ownerBefore()))));
        });
        return all.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static AlignmentPage.Round round(Checkpoint one, String reader, Names.Known known) {
        return new AlignmentPage.Round(
                one.number(),
                one.begunAt().toString(),
                one.begunBy() == null ? "" : known.person(one.begunBy()),
                one.answersUntil().toString(),
                one.nextOn().toString(),
                text(one.revealedAt()),
                one.endedAt() != null,
                one.executives().stream()
                        .map(each -> executive(one, each, reader, known))
                        .toList(),
                one.differences().stream().map(each -> goal(one, each, known)).toList(),
                one.rehearsal());
    }

    private static AlignmentPage.One executive(Checkpoint one, Executive each, String reader, Names.Known known) {
        return new AlignmentPage.One(
                known.person(each.person()),
                each.part(),
                state(one, each),
                one.revealedAt() == null || !each.present() ? "" : text(each.measured()),
                text(each.agreedAt()),
                one.revealedAt() == null && reader.equals(each.answeredBy()) ? each.priorities() : List.of());
    }

    private static String state(Checkpoint one, Executive each) {
        if (each.delegated()) {
            return "delegate";
        }
        if (each.present()) {
            return "answered";
        }
        return one.revealedAt() == null && one.endedAt() == null ? "asked" : "absent";
    }

    private static AlignmentPage.Goal goal(Checkpoint one, Difference difference, Names.Known known) {
        Integer distance = difference.distance();
        return new AlignmentPage.Goal(
                difference.goal(),
                one.executives().stream()
                        .map(each -> new AlignmentPage.Cell(
                                known.person(each.person()),
                                each.present(),
                                text(difference.ranks().get(each.person()))))
                        .toList(),
                distance == null ? "" : String.valueOf(distance),
                difference.missing().stream().map(known::person).collect(Collectors.joining(", ")));
    }

    private static AlignmentPage.Conflict conflict(Conflict one, Plan plan, Names.Known known) {
        return new AlignmentPage.Conflict(
                one.about(),
                one.checkpoint(),
                known.person(one.owner()),
                known.person(one.raisedBy()),
                one.raisedAt().toString(),
                one.decideBy().toString(),
                one.missed(),
                one.holdsGate(plan),
                text(one.decision()),
                one.decidedBy() == null ? "" : known.person(one.decidedBy()),
                text(one.decidedAt()),
                one.open(),
                one.dates().stream().map(each -> moved(each, known)).toList(),
                one.rehearsal());
    }

    private static AlignmentPage.Moved moved(Conflict.Moved one, Names.Known known) {
        return new AlignmentPage.Moved(
                one.date().toString(),
                one.missed(),
                text(one.next()),
                text(one.why()),
                one.who() == null ? "" : known.person(one.who()),
                one.ownerBefore() == null ? "" : known.person(one.ownerBefore()),
                one.at().toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
