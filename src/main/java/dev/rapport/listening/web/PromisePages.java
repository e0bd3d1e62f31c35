package dev.rapport.listening.web;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.HandingOverPromise;
import dev.rapport.listening.PromiseFilter;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.listening.TiedPromises;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.Postponement;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.Wording;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of promises together. */
@Component
class PromisePages {

    private static final int PROMISES = 20;

    static final AskedPromise NOTHING = new AskedPromise(null, null, null, null, null, null);

    private static final List<String> FILTERS = Stream.of(
                    PromiseFilter.ALL,
                    PromiseFilter.OPEN,
                    PromiseFilter.KEPT,
                    PromiseFilter.BROKEN,
                    PromiseFilter.UNKNOWN,
                    PromiseFilter.ASKED,
                    PromiseFilter.CLAIMED,
                    PromiseFilter.DECLINED,
                    PromiseFilter.RELEASED,
                    PromiseFilter.CONTINUED)
            .map(PromiseFilter::word)
            .toList();

    private final ReadingCommitments reading;
    private final TiedPromises tied;
    private final Projects projects;
    private final People people;
    private final Names names;

    PromisePages(ReadingCommitments reading, TiedPromises tied, Projects projects, People people, Names names) {
        this.reading = reading;
        this.tied = tied;
        this.projects = projects;
        this.people = people;
        this.names = names;
    }

    PromisesPage list(
            Person reader,
            String key,
            PromiseFilter filter,
            @Nullable String cursor,
            AskedPromise typed,
            @Nullable Refused refused) {
        Listing<Commitment> listing = reading.seenBy(reader, key, filter, Limit.of(PROMISES), cursor);
        Project project = projects.get(key);
        boolean mayAsk = AskingForPromise.mayAsk(reader, project);
        List<Postponement> moved = tied.movedIn(project);
        Map<String, Person> persons = people.all(listing.items().stream()
                .flatMap(one -> involved(one).stream())
                .distinct()
                .toList());
        return new PromisesPage(
                key,
                project.name(),
                project.rehearsal(),
                reading.seesAll(reader, key),
                filter.word(),
                FILTERS,
                listing.items().stream()
                        .map(one -> row(one, persons, wasFor(one, project, moved)))
                        .toList(),
                listing.total(),
                listing.next() == null ? "" : listing.next(),
                mayAsk,
                project.goLive().toString(),
                mayAsk ? somebody(reading.peopleOf(key), List.of()) : List.of(),
                problem(refused),
                field(refused),
                typed);
    }

    /** The day of the go-live that it was given for before; empty where that stands. */
    private String wasFor(Commitment one, Project project, List<Postponement> moved) {
        return tied.tie(one, project, moved)
                .map(day -> Wording.date(day.from()))
                .orElse("");
    }

    private PromisesPage.Row row(Commitment one, Map<String, Person> persons, String wasFor) {
        return new PromisesPage.Row(
                one.id(),
                one.promise(),
                name(one.holder(), persons),
                hasLeft(one, persons),
                one.successor() == null || one.settledAt() != null ? "" : name(one.successor(), persons),
                one.recipient() == null ? title(one) : name(one.recipient(), persons),
                one.due().toString(),
                one.timesBroken(),
                state(one),
                wasFor,
                one.rehearsal());
    }

    PromisePage one(Person reader, String key, String id, @Nullable Refused refused) {
        PromiseStory story = reading.one(reader, key, id);
        Commitment promise = story.promise();
        Project project = projects.get(key);
        boolean mayHandOver = promise.settledAt() == null
                && promise.successor() == null
                && promise.recipient() != null
                && HandingOverPromise.mayHandOver(reader, project);
        Names.Known known = names.of(people(story), Arrays.asList(promise.unit()));
        return new PromisePage(
                key,
                project.name(),
                reading.seesAll(reader, key),
                promise.id(),
                promise.promise(),
                state(promise),
                known.person(promise.holder()),
                hasLeft(promise, people.all(List.of(promise.holder()))),
                promise.settledAt() == null ? known.person(promise.successor()) : "",
                known.person(promise.promisedBy()),
                promise.recipient() == null ? title(promise) : known.person(promise.recipient()),
                known.person(promise.askedBy()),
                known.unit(promise.unit()),
                story.criteria().isEmpty()
                        ? ""
                        : story.criteria().get(story.criteria().size() - 1).criterion(),
                dates(story),
                promise.afterGoLive(),
                wasFor(promise, project, tied.movedIn(project)),
                promise.timesBroken(),
                promise.insteadOf(),
                reading.earlier(reader, promise)
                        .map(one -> new PromisePage.Earlier(one.projectKey(), one.id()))
                        .orElse(null),
                promise.rehearsal(),
                PromiseEvents.of(story, known),
                mayHandOver,
                mayHandOver ? somebody(reading.peopleOf(key), involved(promise)) : List.of(),
                problem(refused),
                field(refused));
    }

    /** Every date that held, none of them overwritten. */
    private static List<String> dates(PromiseStory story) {
        Stream<java.time.LocalDate> all = Stream.of(
                        Stream.of(story.promise().firstDue()),
                        story.criteria().stream().map(PromiseStory.Criterion::due),
                        story.moves().stream().map(PromiseStory.Move::to))
                .flatMap(each -> each);
        return all.map(java.time.LocalDate::toString).distinct().toList();
    }

    private static List<@Nullable String> people(PromiseStory story) {
        List<@Nullable String> all = new ArrayList<>(involved(story.promise()));
        all.add(story.promise().askedBy());
        story.answers().forEach(one -> all.add(one.who()));
        story.criteria().forEach(one -> all.add(one.who()));
        story.claims().forEach(one -> all.add(one.who()));
        story.verdicts().forEach(one -> all.add(one.who()));
        story.moves().forEach(one -> all.addAll(Arrays.asList(one.who(), one.agreedBy())));
        story.decisions().forEach(one -> all.add(one.who()));
        story.handovers().forEach(one -> all.addAll(List.of(one.who(), one.from(), one.to())));
        return all;
    }

    private static List<String> involved(Commitment one) {
        return Stream.of(
                        Stream.of(one.holder(), one.promisedBy()),
                        Stream.ofNullable(one.recipient()),
                        Stream.ofNullable(one.successor()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private List<PromisesPage.Somebody> somebody(Map<String, Role> all, Collection<String> but) {
        Map<String, Person> persons = people.all(all.keySet());
        return all.entrySet().stream()
                .filter(entry -> !but.contains(entry.getKey()))
                .map(entry -> new PromisesPage.Somebody(
                        entry.getKey(),
                        name(entry.getKey(), persons) + ", " + entry.getValue().title()))
                .toList();
    }

    private static String state(Commitment one) {
        return one.unknown() ? "unknown" : one.state().word();
    }

    private static String title(Commitment one) {
        return Role.of(one.promisedTo()).map(Role::title).orElse(one.promisedTo());
    }

    private boolean hasLeft(Commitment one, Map<String, Person> persons) {
        Person holder = persons.get(one.holder());
        return one.settledAt() == null && (holder == null || !people.isActive(holder));
    }

    private static String name(String username, Map<String, Person> persons) {
        Person person = persons.get(username);
        return person == null ? username : person.name();
    }

    private static @Nullable String problem(@Nullable Refused refused) {
        return refused == null ? null : String.valueOf(refused.getMessage());
    }

    private static String field(@Nullable Refused refused) {
        return refused == null || refused.problems().isEmpty()
                ? ""
                : refused.problems().get(0).pointer().substring(1);
    }
}
