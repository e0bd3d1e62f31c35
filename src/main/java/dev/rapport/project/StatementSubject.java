package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whatever a change manager wants signed, in the words of the model. Nobody prepared it, so anybody may approve it. */
@Component
class StatementSubject implements SignOffSubject {

    private final Projects projects;
    private final Units units;

    StatementSubject(Projects projects, Units units) {
        this.projects = projects;
        this.units = units;
    }

    @Override
    public String name() {
        return STATEMENT;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        return show(projectKey, unit, null);
    }

    /** @throws IllegalArgumentException when the model says nothing */
    @Override
    public Shown show(String projectKey, @Nullable String unit, @Nullable String statement) {
        if (statement == null || statement.isBlank()) {
            throw new IllegalArgumentException("The step does not say what is signed");
        }
        Project project = projects.get(projectKey);
        List<Shown.Fact> record = new ArrayList<>();
        record.add(SignedFacts.name(project));
        if (unit != null) {
            record.add(new Shown.Fact("Unit", units.find(unit).map(Unit::name).orElse(unit)));
        }
        return new Shown(statement.strip(), record, Set.of());
    }
}
