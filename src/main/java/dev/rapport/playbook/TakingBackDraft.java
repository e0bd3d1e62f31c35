package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Lets authors withdraw what nobody has decided on yet. */
@Service
public class TakingBackDraft {

    private final InTurn turns;
    private final Drafts drafts;
    private final Recording recording;
    private final Clock clock;

    TakingBackDraft(InTurn turns, Drafts drafts, Recording recording, @WallTime Clock clock) {
        this.turns = turns;
        this.drafts = drafts;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws Refused to everybody but the draft's author, and when it does not wait any more */
    public Draft takeBack(DraftId id, Person reader) {
        PlaybookRights.requireChange(reader);
        return turns.act(() -> takeBack(drafts.get(id), reader));
    }

    private Draft takeBack(Draft draft, Person reader) {
        if (!draft.author().equals(reader.username())) {
            throw Refused.notAllowed("Only who brought a draft takes it back. You may refuse it with a reason.");
        }
        Publication.requireWaiting(draft);
        drafts.decide(draft.id(), DraftState.TAKEN_BACK, reader.username(), clock.instant(), null);
        recording.of(PlaybookAct.Act.TAKEN_BACK, reader.username(), draft, null);
        return drafts.get(draft.id());
    }
}
