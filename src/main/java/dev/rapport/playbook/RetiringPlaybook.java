package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets nothing begin with a playbook any more. What runs goes on. */
@Service
public class RetiringPlaybook {

    private final InTurn turns;
    private final Versions versions;
    private final Shelf shelf;
    private final PlaybookEngine engine;
    private final Recording recording;
    private final Clock clock;

    RetiringPlaybook(
            InTurn turns,
            Versions versions,
            Shelf shelf,
            PlaybookEngine engine,
            Recording recording,
            @WallTime Clock clock) {
        this.turns = turns;
        this.versions = versions;
        this.shelf = shelf;
        this.engine = engine;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws Refused without a reason, when it is retired already, and while something needs the playbook */
    public void retire(String playbook, Person reader, @Nullable String reason) {
        PlaybookRights.requireChange(reader);
        turns.run(() -> retire(versions.requireCurrent(playbook), reader, reason));
    }

    private void retire(Version current, Person reader, @Nullable String reason) {
        String why = Reasons.required(reason);
        if (versions.isRetired(current.playbook())) {
            throw Refused.overtaken("This playbook is retired already.");
        }
        requireUnneeded(current.playbook());
        versions.retire(current.playbook(), new Playbook.Retirement(clock.instant(), reader.username(), why));
        recording.of(PlaybookAct.Act.RETIRED, reader.username(), current, why);
    }

    private void requireUnneeded(String playbook) {
        if (playbook.equals(engine.lifecycle())) {
            throw Refused.overtaken("Every project starts with this playbook, so it cannot be retired.");
        }
        List<String> callers = shelf.callers(playbook);
        if (!callers.isEmpty()) {
            throw Refused.overtaken("This playbook is called by " + String.join(", ", callers)
                    + ". Publish a version of that without the call first.");
        }
    }
}
