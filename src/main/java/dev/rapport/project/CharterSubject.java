package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOff;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charter, as sponsor, CIO and each affected unit's manager agree to it. */
@Component
class CharterSubject implements SignOffSubject {

    static final String NAME = "charter";

    private final Projects projects;
    private final Charter charter;
    private final Units units;
    private final Participants participants;
    private final ReadingSignOffs signOffs;
    private final OpenRoles roles;
    private final ProjectPlans plans;
    private final PlanWords words;

    CharterSubject(
            Projects projects,
            Charter charter,
            Units units,
            Participants participants,
            ReadingSignOffs signOffs,
            OpenRoles roles,
            ProjectPlans plans,
            PlanWords words) {
        this.projects = projects;
        this.charter = charter;
        this.units = units;
        this.participants = participants;
        this.signOffs = signOffs;
        this.roles = roles;
        this.plans = plans;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> heldUpBy(String projectKey) {
        return roles.holdUpCharter(projectKey);
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        Project project = projects.get(projectKey);
        List<Shown.Fact> record = new ArrayList<>(SignedFacts.head(project));
        record.add(section("What the business needs", projectKey, Charter.Side.BUSINESS));
        record.add(section("What IT can do", projectKey, Charter.Side.IT));
        record.add(new Shown.Fact("Affected units", units(project.units())));
        project.waves()
                .forEach(wave -> record.add(new Shown.Fact(
                        "Wave “" + wave.name() + "”", Wording.date(wave.goLive()) + ": " + units(wave.units()))));
        record.addAll(SignedFacts.benefits(project));
        record.add(SignedFacts.plan(words.all(plans.of(projectKey))));
        record.add(new Shown.Fact("Whether the benefits are plausible", judgement(project)));
        return new Shown(
                "I agree that “" + project.name() + "” goes ahead as this charter describes.", record, Set.of());
    }

    private Shown.Fact section(String label, String projectKey, Charter.Side side) {
        return charter.latest(projectKey, side)
                .map(section -> new Shown.Fact(label, section.text() + "\n— " + participants.nameOf(section.author())))
                .orElse(new Shown.Fact(label, "Nothing was written."));
    }

    /** A charter that began on an earlier version of its playbook goes without, though there is a controller. */
    private String judgement(Project project) {
        return signOffs.latest(project.key(), BenefitsSubject.NAME).stream()
                .reduce((earlier, later) -> later)
                .map(this::judgement)
                .orElse(
                        project.controller() == null
                                ? "Nobody judged it: the project has no controller."
                                : "Nobody has judged it.");
    }

    private String judgement(SignOff word) {
        String said = word.decision() == Decision.REFUSED ? "Not plausible" : "Plausible";
        return said + (word.comment() == null ? "" : ": " + word.comment()) + "\n— "
                + participants.nameOf(word.signer());
    }

    private String units(List<String> keys) {
        Map<String, Unit> known = units.all(keys);
        return keys.stream()
                .map(key -> known.containsKey(key) ? known.get(key).name() : key)
                .collect(Collectors.joining(", "));
    }
}
