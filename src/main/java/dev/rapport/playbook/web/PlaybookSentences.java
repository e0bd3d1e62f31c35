package dev.rapport.playbook.web;

import dev.rapport.playbook.PlaybookAct;
import dev.rapport.web.Names;
import java.util.Objects;

/** Says what was done with a playbook in sentences. */
final class PlaybookSentences {

    private PlaybookSentences() {}

    static String of(PlaybookAct act, Names.Known known) {
        String who = known.person(act.who());
        String version = act.version() == null ? "it" : "version " + act.version();
        String why = act.reason() == null ? "" : " " + Objects.requireNonNull(act.reason());
        return switch (act.act()) {
            case BROUGHT -> who + " brought a draft.";
            case FOUND_FAULTY -> who + " brought a draft that the check refused.";
            case PUBLISHED -> who + " published " + version + ".";
            case PUBLISHING_REFUSED -> who + " tried to publish a draft, which was refused:" + why;
            case REFUSED -> who + " refused a draft:" + why;
            case TAKEN_BACK -> who + " took a draft back.";
            case RETIRED -> who + " retired the playbook:" + why;
            case REINSTATED -> who + " reinstated the playbook.";
            case STARTED -> who + " started " + version + " by hand.";
        };
    }
}
