package dev.rapport.listening;

import dev.rapport.project.HangsOnWave;
import dev.rapport.project.Participants;
import dev.rapport.project.PostponedWaves;
import dev.rapport.project.Postponement;
import dev.rapport.project.Project;
import dev.rapport.project.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which promises were given for before a go-live that has moved. They keep their dates: whoever relies on one did not
 * agree to another day, and the promise counts as broken or kept by its own.
 */
@Component
public class TiedPromises implements HangsOnWave {

    private final Commitments commitments;
    private final PostponedWaves postponed;
    private final Participants participants;
    private final Clock clock;

    TiedPromises(Commitments commitments, PostponedWaves postponed, Participants participants, Clock clock) {
        this.commitments = commitments;
        this.postponed = postponed;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public List<Hanging> on(Project project, Postponement postponement) {
        return commitments.beforeGoLive(project.key()).stream()
                .filter(promise -> isTied(promise, project, postponement))
                .map(promise -> new Hanging(
                        "Promise for before " + Wording.date(postponement.from()),
                        "“" + promise.promise() + "”, " + participants.nameOf(promise.holder()) + ", by "
                                + Wording.date(promise.due()) + ". It keeps its date."))
                .toList();
    }

    /** The days that moved in the project, to be asked for each promise of a list. */
    public List<Postponement> movedIn(Project project) {
        return postponed.agreedIn(project.key());
    }

    /** The first of the moved days that the promise was given for before; empty where none was. */
    public Optional<Postponement> tie(Commitment promise, Project project, List<Postponement> moved) {
        return moved.stream().filter(one -> isTied(promise, project, one)).findFirst();
    }

    /** A promise that was given or settled otherwise, or whose date was agreed on anew, since is not tied any more. */
    private boolean isTied(Commitment promise, Project project, Postponement moved) {
        Instant then = Objects.requireNonNullElseGet(moved.answeredAt(), clock::instant);
        boolean open = promise.settledAt() == null || promise.settledAt().isAfter(then);
        return !promise.afterGoLive()
                && open
                && !promise.madeAt().isAfter(then)
                && !promise.due().isAfter(moved.from())
                && isOf(promise, project, moved.wave());
    }

    /** What is about neither a wave nor a unit waits for the last wave. */
    private static boolean isOf(Commitment promise, Project project, int wave) {
        if (promise.wave() != null) {
            return promise.wave() == wave;
        }
        return promise.unit() == null
                ? wave == project.stages().size()
                : project.stage(wave)
                        .filter(one -> one.units().contains(promise.unit()))
                        .isPresent();
    }
}
