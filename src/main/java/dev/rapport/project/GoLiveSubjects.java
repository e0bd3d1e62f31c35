package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOff;
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

    /** Only some of them wait for it to be clear who leads. */
    private record Gate(Subject subject, OpenRoles roles) implements SignOffSubject {
        @Override
        public String name() {
            return subject.name();
        }

        @Override
        public Shown show(String projectKey, @Nullable String unit) {
            return subject.show(projectKey, unit);
        }

        @Override
        public Optional<String> heldUpBy(String projectKey) {
            return roles.holdUpGoLive(projectKey);
        }
    }

    private record Subject(String name, Showing showing) implements SignOffSubject {
        @Override
        public Shown show(String projectKey, @Nullable String unit) {
            return showing.show(projectKey, unit);
        }
    }

    private interface Showing {
        Shown show(String projectKey, @Nullable String unit);
    }

    @Bean
    SignOffSubject readinessSubject() {
        return new Subject(READINESS, (projectKey, unit) -> {
            Project project = projects.get(projectKey);
            List<Shown.Fact> record = head(project);
            String key = String.valueOf(unit);
            readiness.forEach(facts -> record.addAll(facts.of(project, key)));
            return new Shown(
                    "I state that " + unitName(key) + " is ready for “" + project.name() + "” to go live.",
                    record,
                    Set.of());
        });
    }

    @Bean
    SignOffSubject goLiveSubject(@Lazy ReadingSignOffs signOffs, OpenRoles roles) {
        Subject goLive = new Subject(GO_LIVE, (projectKey, unit) -> {
            Project project = projects.get(projectKey);
            List<Shown.Fact> record = head(project);
            signOffs.latest(projectKey, READINESS).forEach(word -> record.add(fact(word)));
            return new Shown(
                    "I approve that “" + project.name() + "” goes live.",
                    record,
                    Stream.of(project.changeManager(), project.createdBy()).collect(Collectors.toSet()));
        });
        return new Gate(goLive, roles);
    }

    @Bean
    SignOffSubject cutoverSubject(OpenRoles roles) {
        Subject cutover = new Subject(CUTOVER, (projectKey, unit) -> {
            Project project = projects.get(projectKey);
            return new Shown(
                    "I state that the switch to “" + project.name() + "” was made and held.", head(project), Set.of());
        });
        return new Gate(cutover, roles);
    }

    private List<Shown.Fact> head(Project project) {
        List<Shown.Fact> record = new ArrayList<>();
        record.add(SignedFacts.name(project));
        record.add(SignedFacts.goLive(project));
        remedies.latest(project.key())
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
