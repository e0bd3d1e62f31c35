package dev.rapport.project;

import dev.rapport.organization.Threshold;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether enough units are ready to go live: so many in a hundred of those asked in this go-live, as the plan says, and
 * each of them that it names. A unit that is not asked in this go-live counts for nothing in it; one that has not
 * answered is not ready.
 */
@Component
class ReadinessQuorum {

    private static final int WHOLE = 100;

    private final ReadingSignOffs signOffs;
    private final ProjectPlans plans;
    private final Units units;

    ReadinessQuorum(@Lazy ReadingSignOffs signOffs, ProjectPlans plans, Units units) {
        this.signOffs = signOffs;
        this.plans = plans;
        this.units = units;
    }

    /** What units said in this run; in a playbook that asks for it in another run, what they said last. */
    private List<SignOff> said(String projectKey, String run) {
        List<SignOff> here = signOffs.latestIn(run, GoLiveSubjects.READINESS);
        return here.isEmpty() ? signOffs.latest(projectKey, GoLiveSubjects.READINESS) : here;
    }

    /** For the record that is signed. */
    Shown.Fact fact(String projectKey, String run) {
        List<SignOff> said = said(projectKey, run);
        return new Shown.Fact("Units that are ready", standing(said) + " " + asked(plans.of(projectKey)));
    }

    /** @return why nobody may approve yet, in a sentence */
    Optional<String> holdsUp(String projectKey, String run) {
        List<SignOff> said = said(projectKey, run);
        Plan plan = plans.of(projectKey);
        List<String> missing = missing(plan, said);
        if (isEnough(said, plan.number(Threshold.QUORUM)) && missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> why = new ArrayList<>();
        why.add(standing(said));
        if (!missing.isEmpty()) {
            why.add("Not ready, and nobody goes live without: " + String.join(", ", missing) + ".");
        }
        why.add(asked(plan));
        return Optional.of(String.join(" ", why)
                + " Until then nobody approves it; refuse with your reason, and the change manager plans a remedy.");
    }

    /** What nobody was asked is unknown, and unknown is not ready. */
    private static boolean isEnough(List<SignOff> said, int quorum) {
        return quorum == 0 || (!said.isEmpty() && ready(said) * WHOLE >= (long) quorum * said.size());
    }

    private static long ready(List<SignOff> said) {
        return said.stream().filter(one -> one.decision() != Decision.REFUSED).count();
    }

    private List<String> missing(Plan plan, List<SignOff> said) {
        return said.stream()
                .filter(one -> one.decision() == Decision.REFUSED)
                .map(one -> String.valueOf(one.aboutUnit()))
                .filter(plan.units(Threshold.VETOES)::contains)
                .map(this::name)
                .toList();
    }

    private static String standing(List<SignOff> said) {
        return said.isEmpty()
                ? "No unit has said whether it is ready."
                : ready(said) + " of " + said.size() + " units that were asked " + (ready(said) == 1 ? "is" : "are")
                        + " ready.";
    }

    private String asked(Plan plan) {
        List<String> named = plan.units(Threshold.VETOES);
        return "The plan asks for " + plan.value(Threshold.QUORUM) + " %"
                + (named.isEmpty()
                        ? "."
                        : ", and in any case for "
                                + named.stream().map(this::name).collect(Collectors.joining(", ")) + ".");
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
