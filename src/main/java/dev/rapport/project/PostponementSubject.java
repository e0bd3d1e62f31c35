package dev.rapport.project;

import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a wave goes live later than the charter says; who asks for it does not approve it. */
@Component
class PostponementSubject implements SignOffSubject {

    private final Projects projects;
    private final Postponements postponements;
    private final Participants participants;
    private final List<HangsOnWave> hanging;

    PostponementSubject(
            Projects projects,
            Postponements postponements,
            Participants participants,
            @Lazy List<HangsOnWave> hanging) {
        this.projects = projects;
        this.postponements = postponements;
        this.participants = participants;
        this.hanging = hanging;
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
                record(project, words, open),
                Set.of(open.askedBy()));
    }

    private List<Shown.Fact> record(Project project, WaveWords words, Postponement open) {
        List<Shown.Fact> record = new ArrayList<>(List.of(SignedFacts.name(project)));
        record.addAll(words.facts());
        record.add(new Shown.Fact("Later", Wording.date(open.to())));
        record.add(new Shown.Fact("Why", open.why()));
        record.add(new Shown.Fact("Asked by", participants.nameOf(open.askedBy())));
        hanging.stream()
                .flatMap(one -> one.on(project, open).stream())
                .forEach(one -> record.add(new Shown.Fact(one.what(), one.text())));
        return record;
    }
}
