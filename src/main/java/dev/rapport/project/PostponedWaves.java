package dev.rapport.project;

import java.util.List;
import org.springframework.stereotype.Component;

/** The days that moved, for what hangs on them. Reading here asks nobody's rights: it serves what reads them itself. */
@Component
public class PostponedWaves {

    private final Postponements postponements;

    PostponedWaves(Postponements postponements) {
        this.postponements = postponements;
    }

    /** Those that the sponsor agreed to, in the order in which they were asked for. */
    public List<Postponement> agreedIn(String projectKey) {
        return postponements.of(projectKey).stream()
                .filter(one -> one.state() == Postponement.State.AGREED)
                .toList();
    }
}
