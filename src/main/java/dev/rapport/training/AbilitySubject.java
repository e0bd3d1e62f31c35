package dev.rapport.training;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That the people of a unit are able to do their work with the new application, as their manager states. */
@Component
class AbilitySubject implements SignOffSubject {

    static final String NAME = "ability";

    private final Units units;
    private final TrainingWords words;

    AbilitySubject(Units units, TrainingWords words) {
        this.units = units;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        String key = String.valueOf(unit);
        String name = units.find(key).map(Unit::name).orElse(key);
        return new Shown(
                "I state that the people named below can do their work in " + name + " with the new application.",
                List.of(
                        new Shown.Fact("People", words.people(projectKey, key)),
                        new Shown.Fact("Trained on", words.functionality(projectKey, key)),
                        new Shown.Fact("Sessions", words.sessions(projectKey, key))),
                Set.of());
    }
}
