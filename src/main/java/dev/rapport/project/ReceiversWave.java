package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a unit may receive another though their waves differ. What runs for a unit that is prepared stays in its wave,
 * so a receiver of another wave would be prepared and asked in both. Once a wave is live nothing is asked of its units any
 * more, and any unit may receive them.
 */
@Component
class ReceiversWave {

    private final WaveProgress progress;
    private final UnitChanges changes;
    private final Units units;

    ReceiversWave(WaveProgress progress, UnitChanges changes, Units units) {
        this.progress = progress;
        this.changes = changes;
        this.units = units;
    }

    /** @return why the receiver does not, in a sentence; what else would do follows */
    Optional<String> holdsUp(Project project, String unit, String receiver) {
        int own = project.waveOf(unit);
        if (own == 0 || isLive(project, unit) || isNotWalked(project)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(receiver), alsoAskedFor(project, receiver))
                .map(project::waveOf)
                .filter(other -> other > 0 && other != own)
                .findFirst()
                .map(other ->
                        "%1$s goes live in the wave “%2$s” and %3$s in “%4$s”, so %3$s would be prepared and asked in both."
                                        .formatted(name(unit), wave(project, own), name(receiver), wave(project, other))
                                + " Choose a unit of “%1$s” or one of no wave, which comes into it, or wait until “%1$s” is live."
                                        .formatted(wave(project, own)));
    }

    /** Whether the wave in which the unit goes live has done so; a project without waves has one. */
    boolean isLive(Project project, String unit) {
        int own = project.waves().isEmpty() ? 1 : project.waveOf(unit);
        Phase reached = progress.of(project.key()).get(own);
        return reached == Phase.LIVE || reached == Phase.CLOSED;
    }

    /** A project that began before waves were walked only shows them. */
    private boolean isNotWalked(Project project) {
        Map<Integer, Phase> reached = progress.of(project.key());
        return project.phase() != Phase.ALIGN && reached.isEmpty();
    }

    /** Units that it is asked to receive besides and that would bring their wave along. */
    private Stream<String> alsoAskedFor(Project project, String receiver) {
        return changes.openIn(project.key()).stream()
                .filter(open ->
                        open.receivers().stream().anyMatch(part -> part.unit().equals(receiver)))
                .map(UnitChange::unit);
    }

    private static String wave(Project project, int number) {
        return project.stage(number).map(Project.Wave::name).orElse("");
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
