package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Brings files and publishes them in one act, where one person may. */
@Service
public class PublishingAtOnce {

    private final InTurn turns;
    private final Drafting drafting;
    private final Publication publication;
    private final Drafts drafts;
    private final Recording recording;
    private final PublishAlone alone;
    private final Fitting fitting;

    PublishingAtOnce(
            InTurn turns,
            Drafting drafting,
            Publication publication,
            Drafts drafts,
            Recording recording,
            PublishAlone alone,
            Fitting fitting) {
        this.turns = turns;
        this.drafting = drafting;
        this.publication = publication;
        this.drafts = drafts;
        this.recording = recording;
        this.alone = alone;
        this.fitting = fitting;
    }

    /**
     * What the check finds faulty is kept as a faulty draft; what cannot be published for another reason is refused and
     * stays as a draft that waits.
     *
     * @throws Refused when the author may not publish alone
     */
    public Brought publish(List<Artefact> files, Person author, Origin origin) {
        PlaybookRights.requireChange(author);
        if (!alone.on()) {
            throw Refused.notAllowed("Here a second person publishes what you bring. Bring it as a draft.");
        }
        return turns.attempt(
                () -> publish(bring(files, author, origin), author),
                refused -> note(bring(files, author, origin), author, refused));
    }

    private Brought bring(List<Artefact> files, Person author, Origin origin) {
        return drafting.bring(drafting.complete(files), author.username(), origin, null);
    }

    private Brought publish(Brought brought, Person author) {
        Draft draft = brought.draft();
        if (draft == null || draft.state() != DraftState.WAITING) {
            return brought;
        }
        fitting.require(draft);
        Version version = publication.publish(draft, author.username());
        return new Brought(drafts.get(draft.id()), version);
    }

    private void note(Brought brought, Person author, Refused refused) {
        Draft draft = brought.draft();
        if (draft != null) {
            recording.of(
                    PlaybookAct.Act.PUBLISHING_REFUSED,
                    author.username(),
                    draft,
                    Objects.requireNonNull(refused.getMessage()));
        }
    }
}
