package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes a checked draft of files, completed from the current version of their playbook. */
@Service
public class BringingDraft {

    private final InTurn turns;
    private final Drafting drafting;

    BringingDraft(InTurn turns, Drafting drafting) {
        this.turns = turns;
        this.drafting = drafting;
    }

    /**
     * The draft waits for a second person, or is faulty. The same files brought again by the same author answer the same
     * draft, and files that do not differ from the current version answer that version.
     *
     * @throws Refused when the author may not, or when it cannot be told to which one playbook the files belong
     */
    public Brought bring(List<Artefact> files, Person author, Origin origin) {
        PlaybookRights.requireChange(author);
        return turns.act(() -> drafting.bring(drafting.complete(files), author.username(), origin, null));
    }
}
