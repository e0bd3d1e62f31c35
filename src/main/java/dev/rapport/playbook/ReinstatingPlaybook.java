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
    private final Drafts drafts;
    private final Checking checking;

    ReinstatingPlaybook(InTurn turns, Versions versions, Recording recording, Drafts drafts, Checking checking) {
        this.turns = turns;
        this.versions = versions;
        this.recording = recording;
        this.drafts = drafts;
        this.checking = checking;
    }

    /** @throws Refused when it is not retired, or when the check refuses it beside what is published now */
    public void reinstate(String playbook, Person reader) {
        PlaybookRights.requireChange(reader);
        turns.run(() -> reinstate(versions.requireCurrent(playbook), reader));
    }

    private void reinstate(Version current, Person reader) {
        if (!versions.isRetired(current.playbook())) {
            throw Refused.overtaken("This playbook is not retired.");
        }
        checking.require(new FileSet(current.playbook(), drafts.contents(current.draft())));
        versions.retire(current.playbook(), null);
        recording.of(PlaybookAct.Act.REINSTATED, reader.username(), current, null);
    }
}
