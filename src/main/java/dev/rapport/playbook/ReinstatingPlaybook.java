package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;

/** Lets a retired playbook be started and called again. */
@Service
public class ReinstatingPlaybook {

    private final InTurn turns;
    private final Versions versions;
    private final Recording recording;

    ReinstatingPlaybook(InTurn turns, Versions versions, Recording recording) {
        this.turns = turns;
        this.versions = versions;
        this.recording = recording;
    }

    /** @throws Refused when it is not retired */
    public void reinstate(String playbook, Person reader) {
        PlaybookRights.requireChange(reader);
        turns.run(() -> reinstate(versions.requireCurrent(playbook), reader));
    }

    private void reinstate(Version current, Person reader) {
        if (!versions.isRetired(current.playbook())) {
            throw Refused.overtaken("This playbook is not retired.");
        }
        versions.retire(current.playbook(), null);
        recording.of(PlaybookAct.Act.REINSTATED, reader.username(), current, null);
    }
}
