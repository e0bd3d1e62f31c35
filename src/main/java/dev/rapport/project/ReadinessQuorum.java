package dev.rapport.project;

import dev.rapport.organization.Threshold;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether enough units are ready to go live: so many in a hundred of those asked in this go-live, as the plan says, and
 * each of them that it names. A unit that is not asked in this go-live counts for nothing in it; one that has not
 * answered is not ready. What a unit said counts for the units that took it over until they say it themselves.
 */
@Component
class ReadinessQuorum {

    private static final int WHOLE = 100;

    private final ReadingSignOffs signOffs;
    private final ProjectPlans plans;
    private final Vetoes vetoes;
    private final WordsOfUnits words;
    private final Units units;

    ReadinessQuorum(
            @Lazy ReadingSignOffs signOffs, ProjectPlans plans, Vetoes vetoes, WordsOfUnits words, Units units) {
        this.signOffs = signOffs;
        this.plans = plans;
        this.vetoes = vetoes;
        this.words = words;
        this.units = units;
    }

    /** For the record that is signed. */
    Shown.Fact fact(String projectKey, String run) {
        return new Shown.Fact("Units that are ready", standing(ready(projectKey, run)) + " " + asked(projectKey));
    }

    /** @return why nobody may approve yet, in a sentence */
    Optional<String> holdsUp(String projectKey, String run) {
        Map<String, Boolean> ready = ready(projectKey, run);
        List<String> missing = missing(projectKey, ready);
        if (isEnough(ready, plans.of(projectKey).number(Threshold.QUORUM)) && missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> why = new ArrayList<>();
        why.add(standing(ready));
        if (!missing.isEmpty()) {
            why.add("Not ready, and nobody goes live without: " + String.join(", ", missing) + ".");
        }
        why.add(asked(projectKey));
        return Optional.of(String.join(" ", why)
                + " Until then nobody approves it; refuse with your reason, and the change manager plans a remedy.");
    }

    /** What units said in this run; in a playbook that asks for it in another run, what they said last. */
    private List<SignOff> said(String projectKey, String run) {
        List<SignOff> here = signOffs.latestIn(run, GoLiveSubjects.READINESS);
        return here.isEmpty() ? signOffs.latest(projectKey, GoLiveSubjects.READINESS) : here;
    }

    /** By unit. A unit that took others over is ready when nobody of them said no that it has not answered since. */
    private Map<String, Boolean> ready(String projectKey, String run) {
        Map<String, Boolean> ready = new LinkedHashMap<>();
        words.byUnit(projectKey, said(projectKey, run))
                .forEach((unit, said) ->
                        ready.put(unit, said.stream().allMatch(word -> word.decision() != Decision.REFUSED)));
        return ready;
    }

    /** What nobody was asked is unknown, and unknown is not ready. */
    private static boolean isEnough(Map<String, Boolean> ready, int quorum) {
        return quorum == 0 || (!ready.isEmpty() && count(ready) * WHOLE >= (long) quorum * ready.size());
    }

    private static long count(Map<String, Boolean> ready) {
        return ready.values().stream().filter(Boolean::booleanValue).count();
    }

    private List<String> missing(String projectKey, Map<String, Boolean> ready) {
        return vetoes.in(projectKey).stream()
                .flatMap(veto -> veto.now().stream()
                        .filter(unit -> Boolean.FALSE.equals(ready.get(unit)))
                        .map(unit -> name(veto, unit)))
                .distinct()
                .toList();
    }

    private static String standing(Map<String, Boolean> ready) {
        long count = count(ready);
        return ready.isEmpty()
                ? "No unit has said whether it is ready."
                : count + " of " + ready.size() + " units that were asked " + (count == 1 ? "is" : "are") + " ready.";
    }

    private String asked(String projectKey) {
        String named = vetoes.in(projectKey).stream()
                .flatMap(veto -> veto.now().stream().map(unit -> name(veto, unit)))
                .distinct()
                .collect(Collectors.joining(", "));
        return "The plan asks for " + plans.of(projectKey).value(Threshold.QUORUM) + " %"
                + (named.isEmpty() ? "." : ", and in any case for " + named + ".");
    }

    /** Such as “Crane crew”, or “Harbour (which took over Crane crew)”. */
    private String name(Veto veto, String unit) {
        return unit.equals(veto.unit()) ? name(unit) : name(unit) + " (which took over " + name(veto.unit()) + ")";
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
