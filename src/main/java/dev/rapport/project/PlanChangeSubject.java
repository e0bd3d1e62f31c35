package dev.rapport.project;

import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A new value for a plan that was frozen with the charter. Who proposed it never approves it. */
@Component
class PlanChangeSubject implements SignOffSubject {

    static final String NAME = "threshold-change";

    private final PlanChanges changes;
    private final PlanWords words;
    private final Projects projects;
    private final Participants participants;

    PlanChangeSubject(PlanChanges changes, PlanWords words, Projects projects, Participants participants) {
        this.changes = changes;
        this.words = words;
        this.projects = projects;
        this.participants = participants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("A new value is approved in the run that asks for it");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        PlanChange change = changes.ofRun(asked.projectKey(), asked.processInstance())
                .orElseThrow(() -> new IllegalArgumentException("No new value is proposed in this run"));
        Project project = projects.get(asked.projectKey());
        String title = change.threshold().title();
        String to = words.value(change.threshold(), change.to());
        return new Shown(
                "I approve that in “" + project.name() + "” this counts from now on: " + title + ": " + to + ".",
                List.of(
                        SignedFacts.name(project),
                        new Shown.Fact("What changes", title),
                        new Shown.Fact("As signed until now", words.value(change.threshold(), change.from())),
                        new Shown.Fact("New value", to),
                        new Shown.Fact("Why", change.why() + "\n— " + participants.nameOf(change.proposedBy()))),
                Stream.of(change.proposedBy(), project.changeManager()).collect(Collectors.toSet()));
    }
}
