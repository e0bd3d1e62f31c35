package dev.rapport.project;

import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the project is to bring, as its controller judges it before anybody signs the charter. */
@Component
class BenefitsSubject implements SignOffSubject {

    static final String NAME = "benefits";

    private final Projects projects;
    private final Charter charter;

    BenefitsSubject(Projects projects, Charter charter) {
        this.projects = projects;
        this.charter = charter;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        Project project = projects.get(projectKey);
        List<Shown.Fact> record = new ArrayList<>(SignedFacts.head(project));
        if (project.benefits().isEmpty()) {
            record.add(new Shown.Fact("Benefits", "None is stated."));
        }
        record.addAll(SignedFacts.benefits(project));
        charter.latest(projectKey, Charter.Side.BUSINESS)
                .ifPresent(section -> record.add(new Shown.Fact("What the business needs", section.text())));
        return new Shown("I state that the benefits of “" + project.name() + "” are plausible.", record, Set.of());
    }
}
