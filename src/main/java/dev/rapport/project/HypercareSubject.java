package dev.rapport.project;

import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffRequest;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That a wave can do without special care; nobody states it while somebody cannot work and has no way around. */
@Component
class HypercareSubject implements SignOffSubject {

    static final String NAME = "hypercare";

    private final Projects projects;
    private final RecordedIncidents incidents;

    HypercareSubject(Projects projects, RecordedIncidents incidents) {
        this.projects = projects;
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        return show(projectKey, (Integer) null);
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        return show(asked.projectKey(), asked.wave());
    }

    private Shown show(String projectKey, @Nullable Integer wave) {
        Project project = projects.get(projectKey);
        WaveWords words = WaveWords.of(project, wave);
        List<Shown.Fact> record = new ArrayList<>();
        record.add(SignedFacts.name(project));
        record.addAll(words.facts());
        List<Incident> all = recorded(projectKey, wave);
        record.add(new Shown.Fact("Incidents", count(all)));
        all.stream()
                .filter(Incident::isOpen)
                .forEach(one -> record.add(new Shown.Fact(
                        "Open since " + Wording.date(one.since()),
                        one.what() + " — "
                                + Objects.requireNonNullElse(one.workaround(), "no way around it is known"))));
        return new Shown(
                "I state that " + words.subject() + " runs, and that people can work without special care.",
                record,
                Set.of());
    }

    private static String count(List<Incident> all) {
        long open = all.stream().filter(Incident::isOpen).count();
        return all.isEmpty() ? "none recorded" : all.size() + " recorded, " + open + " open";
    }

    @Override
    public Optional<String> heldUpBy(SignOffRequest request) {
        return recorded(request.projectKey(), request.wave()).stream()
                .filter(Incident::blocks)
                .findFirst()
                .map(
                        one -> "“" + one.what() + "”, open since " + Wording.date(one.since())
                                + ", has no workaround. Until it has one or is solved, hypercare goes on; refusing is possible.");
    }

    private List<Incident> recorded(String projectKey, @Nullable Integer wave) {
        return wave == null ? incidents.of(projectKey) : incidents.of(projectKey, wave);
    }
}
