package dev.rapport.listening.web;

import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseStory;
import dev.rapport.project.Wording;
import dev.rapport.web.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promise's story in sentences, in the order in which it happened. */
final class PromiseEvents {

    private static final Map<String, String> VERDICTS = Map.of(
            "kept",
            "says that it was kept",
            "partly",
            "says that it was partly kept",
            "broken",
            "says that it was broken");
    private static final Map<String, String> DECISIONS = Map.of(
            "new-date",
            "gives it a new date",
            "released",
            "releases from it",
            "broken",
            "says that it is broken for good",
            "continued",
            "lets it go on in another project");

    private final Names.Known known;

    private PromiseEvents(Names.Known known) {
        this.known = known;
    }

    private record Timed(Instant at, String what, @Nullable String words) {}

    static List<PromisePage.Event> of(PromiseStory story, Names.Known known) {
        return new PromiseEvents(known)
                .all(story)
                .sorted(Comparator.comparing(Timed::at))
                .map(one ->
                        new PromisePage.Event(one.at().toString(), one.what(), one.words() == null ? "" : one.words()))
                .toList();
    }

    private Stream<Timed> all(PromiseStory story) {
        return Stream.of(
                        Stream.of(begun(story.promise())),
                        story.answers().stream().map(this::answer),
                        story.criteria().stream()
                                .map(one -> new Timed(
                                        one.at(),
                                        name(one.who()) + " says what counts as kept, by " + day(one.due()),
                                        one.criterion())),
                        story.claims().stream().map(this::claim),
                        story.verdicts().stream().map(this::verdict),
                        story.moves().stream().map(this::move),
                        story.decisions().stream()
                                .map(one -> new Timed(
                                        one.at(),
                                        name(one.who()) + " " + DECISIONS.getOrDefault(one.decision(), "decides"),
                                        one.words())),
                        story.handovers().stream()
                                .map(one -> new Timed(
                                        one.at(),
                                        name(one.who()) + " hands it over from " + name(one.from()) + " to "
                                                + name(one.to()),
                                        one.why())))
                .flatMap(Function.identity());
    }

    private Timed begun(Commitment promise) {
        boolean own = promise.askedBy() == null || promise.askedBy().equals(promise.promisedBy());
        String by = name(promise.promisedBy());
        return new Timed(
                promise.madeAt(),
                (own ? by + " promises it" : name(promise.askedBy()) + " asks " + by + " to promise it") + ", by "
                        + day(promise.firstDue()),
                null);
    }

    private Timed answer(PromiseStory.Answer one) {
        String who = name(one.who());
        String what = switch (one.about()) {
            case "promise" -> one.accepted() ? who + " accepts" : who + " declines";
            case "date" -> one.accepted() ? who + " agrees to the new date" : who + " does not agree to the new date";
            case "handover-date" -> who + " takes it over if it is due by " + day(one.wanted());
            default -> one.accepted() ? "It is taken over, says " + who : "It is not taken over, says " + who;
        };
        return new Timed(one.at(), what, one.words());
    }

    private Timed claim(PromiseStory.Claim one) {
        String says = one.says().equals("kept")
                ? " claims that it is kept"
                : " says that it cannot be kept by " + day(one.due());
        return new Timed(one.at(), name(one.who()) + says, one.evidence());
    }

    private Timed verdict(PromiseStory.Verdict one) {
        String without = one.claim() == null ? ", without a claim" : "";
        String wanted = one.wanted() == null ? "" : ", and asks for " + day(one.wanted());
        return new Timed(
                one.at(),
                name(one.who()) + " (" + one.role().replace('-', ' ') + ") "
                        + VERDICTS.getOrDefault(one.verdict(), one.verdict()) + without + wanted,
                one.words());
    }

    private Timed move(PromiseStory.Move one) {
        String agreed = one.agreedBy() == null ? "" : ", and " + name(one.agreedBy()) + " agrees";
        return new Timed(
                one.at(),
                name(one.who()) + " moves the date from " + day(one.from()) + " to " + day(one.to()) + agreed,
                one.why());
    }

    private String name(@Nullable String person) {
        return known.person(person);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Wording.date(day);
    }
}
