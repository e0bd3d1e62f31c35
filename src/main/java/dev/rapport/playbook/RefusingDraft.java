package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says no to a draft of somebody else. */
@Service
public class RefusingDraft {

    private final InTurn turns;
    private final Drafts drafts;
    private final Recording recording;
    private final Clock clock;

    RefusingDraft(InTurn turns, Drafts drafts, Recording recording, @WallTime Clock clock) {
        this.turns = turns;
        this.drafts = drafts;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws Refused without a reason, to the draft's author and to whoever may not, and when it does not wait any more */
    public Draft refuse(DraftId id, Person reader, @Nullable String reason) {
        PlaybookRights.requireChange(reader);
        return turns.act(() -> refuse(drafts.get(id), reader, reason));
    }

    private Draft refuse(Draft draft, Person reader, @Nullable String reason) {
        Publication.requireWaiting(draft);
        if (draft.author().equals(reader.username())) {
            throw Refused.notAllowed("You brought this draft yourself. Take it back instead.");
        }
        String why = Reasons.required(reason);
        drafts.decide(draft.id(), DraftState.REFUSED, reader.username(), clock.instant(), why);
        recording.of(PlaybookAct.Act.REFUSED, reader.username(), draft, why);
        return drafts.get(draft.id());
    }
}
