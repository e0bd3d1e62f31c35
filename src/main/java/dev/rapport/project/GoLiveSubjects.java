package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOff;
import dev.rapport.signoff.SignOffRequest;
import dev.rapport.signoff.SignOffSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What is signed on the way to go-live: each unit's readiness, the decision, and that the switch held. */
@Configuration(proxyBeanMethods = false)
class GoLiveSubjects {

    static final String READINESS = "readiness";
    static final String GO_LIVE = "go-live";
    static final String CUTOVER = "cutover";

    private final Projects projects;
    private final Units units;
    private final Remedies remedies;
    private final Participants participants;
    private final List<ReadinessFacts> readiness;

    GoLiveSubjects(
            Projects projects,
            Units units,
            Remedies remedies,
            Participants participants,
            @Lazy List<ReadinessFacts> readiness) {
        this.projects = projects;
        this.units = units;
        this.remedies = remedies;
        this.participants = participants;
        this.readiness = readiness;
    }

    private record Subject(String name, Gate gate, Showing showing) implements SignOffSubject {
        @Override
        public Shown show(String projectKey, @Nullable String unit) {
            return showing.show(projectKey, unit, null);
        }

        @Override
        public Shown show(RequestingSignOff.Asked asked) {
            return showing.show(asked.projectKey(), asked.unit(), asked.wave());
        }

        @Override
        public Optional<String> heldUpBy(SignOffRequest request) {
            return gate.holdsUp(request);
        }
    }

    /** Waits until enough units are ready too, and shows how many are. */
    private record WithQuorum(Subject subject, ReadinessQuorum quorum) implements SignOffSubject {
        @Override
        public String name() {
            return subject.name();
        }

        @Override
        public Shown show(String projectKey, @Nullable String unit) {
            return subject.show(projectKey, unit);
        }

        @Override
        public Shown show(RequestingSignOff.Asked asked) {
            Shown shown = subject.show(asked);
            List<Shown.Fact> record = new ArrayList<>(shown.record());
            record.add(quorum.fact(asked.projectKey(), asked.processInstance()));
            return new Shown(shown.statement(), record, shown.preparedBy());
        }

        @Override
        public Optional<String> heldUpBy(SignOffRequest request) {
            return subject.heldUpBy(request).or(() -> quorum.holdsUp(request.projectKey(), request.processInstance()));
        }
    }

    private interface Showing {
        Shown show(String projectKey, @Nullable String unit, @Nullable Integer wave);
    }

    private interface Gate {
        Optional<String> holdsUp(SignOffRequest request);
    }

    @Bean
    SignOffSubject readinessSubject() {
        return new Subject(READINESS, request -> Optional.empty(), (projectKey, unit, wave) -> {
            Project project = projects.get(projectKey);
            WaveWords words = WaveWords.of(project, wave);
            List<Shown.Fact> record = head(project, wave);
            String key = String.valueOf(unit);
            readiness.forEach(facts -> record.addAll(facts.of(project, key)));
            return new Shown(
                    "I state that " + unitName(key) + " is ready for " + words.subject() + " to go live" + words.day()
                            + ".",
                    record,
                    Set.of());
        });
    }

    @Bean
    SignOffSubject goLiveSubject(
            @Lazy ReadingSignOffs signOffs,
            WordsOfUnits said,
            OpenRoles roles,
            WaveGate waves,
            ReadinessQuorum quorum) {
        Subject goLive = new Subject(GO_LIVE, request -> held(request, roles, waves), (projectKey, unit, wave) -> {
            Project project = projects.get(projectKey);
            WaveWords words = WaveWords.of(project, wave);
            List<Shown.Fact> record = head(project, wave);
            said.byUnit(projectKey, signOffs.latest(projectKey, READINESS)).entrySet().stream()
                    .filter(one -> words.units().contains(one.getKey()))
                    .flatMap(one -> one.getValue().stream())
                    .distinct()
                    .forEach(word -> record.add(fact(word)));
            return new Shown(
                    "I approve that " + words.subject() + " goes live" + words.day() + ".",
                    record,
                    Stream.of(project.changeManager(), project.createdBy()).collect(Collectors.toSet()));
        });
        return new WithQuorum(goLive, quorum);
    }

    @Bean
    SignOffSubject cutoverSubject(OpenRoles roles, WaveGate waves) {
        return new Subject(CUTOVER, request -> held(request, roles, waves), (projectKey, unit, wave) -> {
            Project project = projects.get(projectKey);
            return new Shown(
                    "I state that the switch to " + WaveWords.of(project, wave).subject() + " was made and held.",
                    head(project, wave),
                    Set.of());
        });
    }

    private static Optional<String> held(SignOffRequest request, OpenRoles roles, WaveGate waves) {
        return roles.holdUpGoLive(request.projectKey()).or(() -> waves.holdsUp(request.projectKey(), request.wave()));
    }

    private List<Shown.Fact> head(Project project, @Nullable Integer wave) {
        List<Shown.Fact> record = new ArrayList<>();
        record.add(SignedFacts.name(project));
        record.addAll(WaveWords.of(project, wave).facts());
        remedies.latest(project.key(), wave)
                .ifPresent(remedy -> record.add(new Shown.Fact("Changed since the last refusal", remedy)));
        return record;
    }

    private Shown.Fact fact(SignOff word) {
        String said = word.decision() == Decision.REFUSED
                ? "not ready: " + word.comment()
                : "ready" + (word.comment() == null ? "" : ": " + word.comment());
        return new Shown.Fact(
                unitName(String.valueOf(word.aboutUnit())), said + " — " + participants.nameOf(word.signer()));
    }

    private String unitName(String key) {
        return units.find(key).map(Unit::name).orElse(key);
    }
}
