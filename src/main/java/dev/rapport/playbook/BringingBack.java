package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;

/** Makes a new draft of an earlier version, file by file what that was. */
@Service
public class BringingBack {

    private final InTurn turns;
    private final Versions versions;
    private final Drafts drafts;
    private final Drafting drafting;

    BringingBack(InTurn turns, Versions versions, Drafts drafts, Drafting drafting) {
        this.turns = turns;
        this.versions = versions;
        this.drafts = drafts;
        this.drafting = drafting;
    }

    /**
     * The draft waits for a second person like any other, or is faulty where the check has become stricter.
     *
     * @throws Refused when there is no such version, or when it is what is current already
     */
    public Draft bringBack(String playbook, int number, Person reader) {
        PlaybookRights.requireChange(reader);
        return turns.act(() -> {
            Version version = versions.get(playbook, number);
            FileSet files = new FileSet(playbook, drafts.contents(version.draft()));
            Draft draft = drafting.bring(files, reader.username(), Origin.BROUGHT_BACK, number)
                    .draft();
            if (draft == null) {
                throw Refused.overtaken("Version " + number + " is what is current already.");
            }
            return draft;
        });
    }
}
