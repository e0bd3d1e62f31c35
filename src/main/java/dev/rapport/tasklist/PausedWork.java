package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;

/**
 * Open work of a paused project: it waits as it is, and counts as late nowhere. Only who leads a project can change while
 * it is paused: otherwise nobody could resume it once its sponsor has left.
 */
final class PausedWork {

    /** Whether the work item {@code w} waits. */
    static final String WAITS = """
            (w.state = 'open' and w.playbook <> 'sponsor-change'
                and exists (select from project p where p.key = w.project_key and p.paused_on is not null))
            """;

    static final String GOES_ON = "not " + WAITS;

    private PausedWork() {}

    /** @throws Refused where it waits */
    static void requireGoingOn(WorkItem item) {
        if (item.paused()) {
            throw Refused.overtaken(
                    "The project is paused, so “" + item.name()
                            + "” waits as it is. Nothing was changed by you, and nothing is lost: it goes on when the sponsor resumes the project.");
        }
    }
}
