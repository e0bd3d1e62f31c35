package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Shown;
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
    private final OpenRoles roles;

    CharterSubject(Projects projects, Charter charter, Units units, Participants participants, OpenRoles roles) {
        this.projects = projects;
        this.charter = charter;
        this.units = units;
        this.participants = participants;
        this.roles = roles;
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
        List<Shown.Fact> record = new ArrayList<>();
        record.add(new Shown.Fact("Project", project.name() + " (" + project.key() + ")"));
        record.add(new Shown.Fact("Purpose", project.purpose()));
        record.add(new Shown.Fact("Go-live", Wording.date(project.goLive())));
        record.add(section("What the business needs", projectKey, Charter.Side.BUSINESS));
        record.add(section("What IT can do", projectKey, Charter.Side.IT));
        record.add(new Shown.Fact("Affected units", units(project)));
        project.benefits().forEach(benefit -> record.add(new Shown.Fact("Benefit", Wording.of(benefit))));
        return new Shown(
                "I agree that “" + project.name() + "” goes ahead as this charter describes.", record, Set.of());
    }

    private Shown.Fact section(String label, String projectKey, Charter.Side side) {
        return charter.latest(projectKey, side)
                .map(section -> new Shown.Fact(label, section.text() + "\n— " + participants.nameOf(section.author())))
                .orElse(new Shown.Fact(label, "Nothing was written."));
    }

    private String units(Project project) {
        Map<String, Unit> known = units.all(project.units());
        return project.units().stream()
                .map(key -> known.containsKey(key) ? known.get(key).name() : key)
                .collect(Collectors.joining(", "));
    }
}
