package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;

/** Makes a waiting draft the current version. Projects that run stay on the version they began with. */
@Service
public class PublishingPlaybook {

    private final InTurn turns;
    private final Drafts drafts;
    private final Publication publication;
    private final Recording recording;
    private final PublishAlone alone;
    private final Fitting fitting;

    PublishingPlaybook(
            InTurn turns,
            Drafts drafts,
            Publication publication,
            Recording recording,
            PublishAlone alone,
            Fitting fitting) {
        this.turns = turns;
        this.drafts = drafts;
        this.publication = publication;
        this.recording = recording;
        this.alone = alone;
        this.fitting = fitting;
    }

    /**
     * Checks the draft again, since what it calls may have changed. An attempt that is refused is recorded too.
     *
     * @throws Refused when the approver may not publish this draft, when it does not wait any more, or when it cannot
     *     become the current version as things are now
     */
    public Version publish(DraftId id, Person approver) {
        PlaybookRights.requireChange(approver);
        return turns.attempt(
                () -> publish(drafts.get(id), approver),
                refused -> drafts.find(id)
                        .ifPresent(draft -> recording.of(
                                PlaybookAct.Act.PUBLISHING_REFUSED, approver.username(), draft, refused.getMessage())));
    }

    private Version publish(Draft draft, Person approver) {
        Publication.requireWaiting(draft);
        if (draft.author().equals(approver.username()) && !alone.on()) {
            throw Refused.notAllowed("You brought this draft yourself. Another change manager publishes it.");
        }
        fitting.require(draft);
        return publication.publish(draft, approver.username());
    }
}
