package dev.rapport.alignment;

import dev.rapport.signoff.RequestingSignOff;
import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A checkpoint with what everybody stated, as each of its executives agrees to it. */
@Component
class CheckpointSubject implements SignOffSubject {

    static final String NAME = "checkpoint";

    private final Checkpoints checkpoints;
    private final AlignmentWords words;

    CheckpointSubject(Checkpoints checkpoints, AlignmentWords words) {
        this.checkpoints = checkpoints;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        throw new IllegalArgumentException("One checkpoint is signed, in its own playbook");
    }

    @Override
    public Shown show(RequestingSignOff.Asked asked) {
        Checkpoint checkpoint = checkpoints
                .ofRun(asked.processInstance())
                .filter(Checkpoint::revealed)
                .orElseThrow(() -> new IllegalArgumentException("No revealed checkpoint is signed in this run"));
        return new Shown(
                "I agree to what checkpoint " + checkpoint.number() + " shows: what each of us puts first, and where"
                        + " we differ.",
                words.of(checkpoint).stream()
                        .map(said -> new Shown.Fact(said.about(), said.text()))
                        .toList(),
                Set.of());
    }
}
