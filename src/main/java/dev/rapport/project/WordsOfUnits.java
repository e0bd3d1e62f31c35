package dev.rapport.project;

import dev.rapport.signoff.SignOff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sorts what units said by the units that answer for it now: those that took one over do, until they say it themselves. */
@Component
class WordsOfUnits {

    private final UnitsNow unitsNow;

    WordsOfUnits(UnitsNow unitsNow) {
        this.unitsNow = unitsNow;
    }

    /** @param said the latest of each unit */
    Map<String, List<SignOff>> byUnit(String projectKey, List<SignOff> said) {
        Map<String, Instant> spoken = new HashMap<>();
        said.forEach(word ->
                spoken.merge(about(word), word.signedAt(), (one, another) -> one.isAfter(another) ? one : another));
        Map<String, List<SignOff>> words = new LinkedHashMap<>();
        for (SignOff word : said) {
            UnitsNow.Now now = unitsNow.of(projectKey, about(word), word.signedAt());
            now.units().stream()
                    .filter(unit -> !now.isBefore(spoken.get(unit)))
                    .forEach(unit -> words.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(word));
        }
        return words;
    }

    private static String about(SignOff word) {
        return String.valueOf(word.aboutUnit());
    }
}
