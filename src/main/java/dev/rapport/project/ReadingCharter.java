package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project's charter with its history, for who may read the project. */
@Service
@Transactional(readOnly = true)
public class ReadingCharter {

    private final ReadingProjects reading;
    private final Charter charter;
    private final ReadingSignOffs signOffs;
    private final Participants participants;
    private final UnitChanges changes;

    ReadingCharter(
            ReadingProjects reading,
            Charter charter,
            ReadingSignOffs signOffs,
            Participants participants,
            UnitChanges changes) {
        this.reading = reading;
        this.charter = charter;
        this.signOffs = signOffs;
        this.participants = participants;
        this.changes = changes;
    }

    /** @throws Refused when the project does not exist or is not for the reader */
    public CharterStory of(Person reader, String projectKey) {
        Project project = reading.whole(reader, projectKey);
        List<CharterStory.Version> versions = charter.versions(projectKey);
        List<SignOff> signatures = signOffs.about(projectKey, List.of(CharterSubject.NAME, BenefitsSubject.NAME));
        Instant written = versions.stream()
                .map(CharterStory.Version::writtenAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<SignOff> since = signatures.stream()
                .filter(one -> one.subject().equals(CharterSubject.NAME)
                        && !one.signedAt().isBefore(written))
                .toList();
        List<UnitChange> changed = changes.doneIn(projectKey);
        Stream<String> units = Stream.concat(
                        project.units().stream(), changed.stream().map(UnitChange::unit))
                .distinct();
        List<CharterStory.Seat> seats = Stream.concat(
                        Stream.of(Role.SPONSOR, Role.CIO).map(role -> seat(role, project, null, since)),
                        units.map(unit -> seat(Role.UNIT_MANAGER, project, unit, since)))
                .toList();
        return new CharterStory(project, state(project, versions, signatures), versions, signatures, seats, changed);
    }

    private CharterStory.Seat seat(Role role, Project project, @Nullable String unit, List<SignOff> since) {
        SignOff given = since.stream()
                .filter(one -> one.role().equals(role.key()) && Objects.equals(one.aboutUnit(), unit))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new CharterStory.Seat(
                role.key(), unit, participants.holder(role, project.key(), unit).orElse(null), given);
    }

    private static CharterStory.State state(
            Project project, List<CharterStory.Version> versions, List<SignOff> signatures) {
        if (project.phase() != Phase.ALIGN) {
            return CharterStory.State.AGREED;
        }
        Instant refused = signatures.stream()
                .filter(one -> one.subject().equals(CharterSubject.NAME) && one.decision() == Decision.REFUSED)
                .map(SignOff::signedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        long sides = versions.stream()
                .filter(version -> version.writtenAt().isAfter(refused))
                .map(CharterStory.Version::side)
                .distinct()
                .count();
        return sides == Charter.Side.values().length ? CharterStory.State.SIGNING : CharterStory.State.WRITING;
    }
}
