package dev.rapport.playbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.paging.Listing;
import dev.rapport.playbook.Playbook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A playbook as the API shows it.
 *
 * @param state {@code current} or {@code retired}
 * @param waiting how many drafts wait for a decision
 * @param running how many projects run on which version
 * @param versions the newest first; in lists left out
 */
record PlaybookView(
        String key,
        String state,
        VersionView current,
        Playbook.@Nullable Retirement retirement,
        int waiting,
        Map<Integer, Long> running,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Listing<VersionView> versions) {

    static PlaybookView of(Playbook playbook) {
        return of(playbook, null);
    }

    static PlaybookView of(Playbook playbook, @Nullable Listing<VersionView> versions) {
        return new PlaybookView(
                playbook.key(),
                playbook.retirement() == null ? "current" : "retired",
                VersionView.of(playbook.current()),
                playbook.retirement(),
                playbook.waiting(),
                playbook.running(),
                versions);
    }
}
