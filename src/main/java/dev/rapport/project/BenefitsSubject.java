package dev.rapport.project;

import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the project is to bring, as its controller judges it before anybody signs the charter. Where nobody measured what
 * it is today, “plausible” needs words on how it will be measured; they stand in the charter.
 */
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
    public @Nullable String saying(String projectKey, @Nullable String comment) {
        List<String> unmeasured = projects.get(projectKey).benefits().stream()
                .filter(benefit -> benefit.baseline() == null)
                .map(benefit -> "“" + benefit.name() + "”")
                .toList();
        if (!unmeasured.isEmpty() && (comment == null || comment.isBlank())) {
            throw Refused.invalid(
                    "/values/comment",
                    "There is no baseline for " + String.join(", ", unmeasured)
                            + ". Say how it will be measured, or that it is not plausible.");
        }
        return comment;
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
