package dev.rapport.project;

import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That a wave goes live later than the charter says; who asks for it does not approve it. */
@Component
class PostponementSubject implements SignOffSubject {

    private final Projects projects;
    private final Postponements postponements;
    private final Participants participants;

    PostponementSubject(Projects projects, Postponements postponements, Participants participants) {
        this.projects = projects;
        this.postponements = postponements;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "postponement";
    }

    /** @throws IllegalArgumentException as it is about one wave */
    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("The step does not say which wave is postponed");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        Integer wave = asked.wave();
        if (wave == null) {
            return show(asked.projectKey(), asked.unit());
        }
        Project project = projects.get(asked.projectKey());
        Postponement open = postponements.openOf(asked.projectKey(), wave).orElseThrow();
        WaveWords words = WaveWords.of(project, wave);
        return new Shown(
                "I approve that " + words.subject() + " goes live on " + Wording.date(open.to()) + " instead of "
                        + Wording.date(open.from()) + ".",
                Stream.concat(
                                Stream.of(SignedFacts.name(project)),
                                Stream.concat(
                                        words.facts().stream(),
                                        List.of(
                                                new Shown.Fact("Later", Wording.date(open.to())),
                                                new Shown.Fact("Why", open.why()),
                                                new Shown.Fact("Asked by", participants.nameOf(open.askedBy())))
                                                .stream()))
                        .toList(),
                Set.of(open.askedBy()));
    }
}
