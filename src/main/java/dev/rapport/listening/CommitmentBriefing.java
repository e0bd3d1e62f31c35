package dev.rapport.listening;

import dev.rapport.form.Choice;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.Participants;
import dev.rapport.project.Wording;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who works on a promise what was promised, what counts as kept, and what happened since. */
@Component
class CommitmentBriefing implements Briefing {

    private static final String ANOTHER = "commitment-name-another";

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PeopleOfProject people;
    private final Participants participants;
    private final People known;

    CommitmentBriefing(
            Commitments commitments,
            PromiseRecords records,
            PeopleOfProject people,
            Participants participants,
            People known) {
        this.commitments = commitments;
        this.records = records;
        this.people = people;
        this.participants = participants;
        this.known = known;
    }

    @Override
    public boolean knows(String form) {
        return List.of(
                        "commitment-accept-promise",
                        ANOTHER,
                        "commitment-state-criterion",
                        "commitment-claim-promise",
                        "commitment-give-verdict",
                        "commitment-agree-date",
                        "commitment-decide-promise",
                        "promise-handover-take-over",
                        "promise-handover-agree-other-date")
                .contains(form);
    }

    @Override
    public Brief brief(WorkItem item) {
        return commitments
                .ofRun(item.processInstance())
                .map(promise -> new Brief(Map.of(), choices(item, promise), said(records.story(promise))))
                .orElse(Brief.EMPTY);
    }

    private Map<String, List<Choice>> choices(WorkItem item, Commitment promise) {
        if (!item.form().equals(ANOTHER)) {
            return Map.of();
        }
        List<String> others = people.of(promise.projectKey()).keySet().stream()
                .filter(person -> !person.equals(promise.recipient()) && !person.equals(promise.holder()))
                .toList();
        Map<String, Person> found = known.all(others);
        return Map.of(
                "peopleOptions",
                others.stream()
                        .map(person -> new Choice(
                                person,
                                found.containsKey(person) ? found.get(person).name() : person))
                        .toList());
    }

    /** What was promised first, then what happened, in its order. */
    private List<Brief.Said> said(PromiseStory story) {
        Commitment promise = story.promise();
        Brief.Said promised = new Brief.Said(
                "The promise of " + name(promise.holder()) + " to " + name(promise.recipient()),
                promise.promise() + "\n" + (promise.afterGoLive() ? "For after go-live, by " : "By ")
                        + Wording.date(promise.due()) + ".");
        return Stream.concat(
                        Stream.of(promised),
                        happened(story)
                                .sorted(Comparator.comparing(Happened::at))
                                .map(Happened::said))
                .toList();
    }

    private record Happened(Instant at, Brief.Said said) {}

    private Stream<Happened> happened(PromiseStory story) {
        return Stream.of(
                        story.answers().stream()
                                .filter(answer -> !answer.accepted())
                                .map(this::answer),
                        story.handovers().stream()
                                .map(one -> happened(
                                        one.at(),
                                        name(one.who()) + " hands it over from " + name(one.from()) + " to "
                                                + name(one.to()),
                                        one.why())),
                        story.criteria().stream()
                                .map(one -> happened(one.at(), "What counts as kept", one.criterion())),
                        story.claims().stream()
                                .map(one -> happened(
                                        one.at(), name(one.who()) + PromiseWords.claim(one.says()), one.evidence())),
                        story.verdicts().stream().map(this::verdict),
                        story.decisions().stream()
                                .map(one -> happened(one.at(), "What " + name(one.who()) + " decided", one.words())))
                .flatMap(Function.identity());
    }

    private Happened answer(PromiseStory.Answer one) {
        String wanted = one.wanted() == null ? "" : "\nAsks for " + Wording.date(one.wanted()) + " instead.";
        String about =
                one.wanted() == null ? "Why " + name(one.who()) + " said no" : name(one.who()) + " takes it over";
        return happened(one.at(), about, one.words() + wanted);
    }

    private Happened verdict(PromiseStory.Verdict one) {
        String wanted = one.wanted() == null ? "" : "\nAsks for " + Wording.date(one.wanted()) + " instead.";
        return happened(
                one.at(), name(one.who()) + " says: " + PromiseWords.verdict(one.verdict()), one.words() + wanted);
    }

    private static Happened happened(Instant at, String about, String text) {
        return new Happened(at, new Brief.Said(about, text));
    }

    private String name(@Nullable String person) {
        return participants.nameOf(person);
    }
}
