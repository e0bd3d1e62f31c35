package dev.rapport.project.web;

import dev.rapport.project.CharterStory;
import dev.rapport.project.UnitChange;
import dev.rapport.project.Wording;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.SignOff;
import dev.rapport.web.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the charter's page together. */
@Component
class CharterPages {

    private static final Map<String, String> WROTE =
            Map.of("business", "wrote what the business needs.", "it", "wrote what IT can do.");

    private final Names names;

    CharterPages(Names names) {
        this.names = names;
    }

    private record Timed(Instant at, String what, @Nullable String words, boolean rehearsal) {}

    CharterPage of(CharterStory story) {
        Names.Known known = names.of(people(story), units(story));
        return new CharterPage(
                story.project().key(),
                story.project().name(),
                story.project().purpose(),
                story.project().goLive().toString(),
                story.project().waves().stream()
                        .map(wave ->
                                new CharterPage.Wave(wave.name(), wave.goLive().toString()))
                        .toList(),
                story.state().word(),
                Stream.of("business", "it")
                        .map(side -> section(story, side, known))
                        .toList(),
                story.project().benefits().stream().map(Wording::of).toList(),
                story.judgement().stream()
                        .map(word -> new CharterPage.Word(
                                known.person(word.signer()),
                                isRefused(word),
                                or(word.comment()),
                                word.signedAt().toString()))
                        .toList(),
                story.seats().stream().map(seat -> seat(story, seat, known)).toList(),
                happened(story, known),
                story.project().rehearsal());
    }

    private static List<@Nullable String> people(CharterStory story) {
        List<@Nullable String> people = new ArrayList<>();
        story.versions().forEach(version -> people.add(version.author()));
        story.signatures().forEach(one -> people.add(one.signer()));
        story.seats().forEach(seat -> people.add(seat.holder()));
        return people;
    }

    private static CharterPage.Section section(CharterStory story, String side, Names.Known known) {
        return story.latest(side)
                .map(version -> new CharterPage.Section(
                        side,
                        lines(version.text()),
                        known.person(version.author()),
                        version.writtenAt().toString()))
                .orElseGet(() -> new CharterPage.Section(side, List.of(), "", ""));
    }

    private static List<String> units(CharterStory story) {
        List<String> units = new ArrayList<>(story.project().units());
        story.changed().forEach(change -> {
            units.add(change.unit());
            change.receivers().forEach(part -> units.add(part.unit()));
        });
        return units;
    }

    private static CharterPage.Seat seat(CharterStory story, CharterStory.Seat seat, Names.Known known) {
        SignOff given = seat.given();
        Optional<UnitChange> changed = story.changed().stream()
                .filter(change -> change.unit().equals(seat.unit())
                        && !story.project().units().contains(change.unit()))
                .findFirst();
        String who = given == null ? known.person(seat.holder()) : known.person(given.signer());
        return new CharterPage.Seat(
                seat.role(),
                known.unit(seat.unit()),
                who,
                given == null ? "" : given.decision().word(),
                given != null && isRefused(given),
                given == null ? "" : or(given.comment()),
                given == null ? "" : given.signedAt().toString(),
                changed.map(change -> change.what().word()).orElse(""),
                changed.map(change -> receivers(change, known)).orElse(""),
                changed.map(change -> String.valueOf(change.endedAt())).orElse(""),
                changed.map(UnitChange::why).orElse(""));
    }

    private static String receivers(UnitChange change, Names.Known known) {
        return change.receivers().stream().map(part -> known.unit(part.unit())).collect(Collectors.joining(", "));
    }

    private static List<CharterPage.Event> happened(CharterStory story, Names.Known known) {
        Stream<Timed> written = story.versions().stream()
                .map(version -> new Timed(
                        version.writtenAt(),
                        known.person(version.author()) + " " + WROTE.get(version.side()),
                        version.text(),
                        version.rehearsal()));
        Stream<Timed> signed = story.signatures().stream()
                .map(one -> new Timed(one.signedAt(), sentence(one, known), one.comment(), one.rehearsal()));
        return Stream.concat(written, signed)
                .sorted(Comparator.comparing(Timed::at))
                .map(one ->
                        new CharterPage.Event(one.at().toString(), one.what(), lines(or(one.words())), one.rehearsal()))
                .toList();
    }

    private static String sentence(SignOff one, Names.Known known) {
        String who = known.person(one.signer());
        if (one.subject().equals("benefits")) {
            return who + (isRefused(one) ? " judged the benefits not plausible." : " judged the benefits plausible.");
        }
        String unit = one.aboutUnit() == null ? "" : " for " + known.unit(one.aboutUnit());
        return who + (isRefused(one) ? " did not agree" : " signed") + unit + ".";
    }

    private static boolean isRefused(SignOff one) {
        return one.decision() == Decision.REFUSED;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
