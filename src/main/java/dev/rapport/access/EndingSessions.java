package dev.rapport.access;

import dev.rapport.organization.OrganizationImported;
import dev.rapport.organization.People;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out, on all nodes at once. */
@Component
public class EndingSessions {

    private final Sessions sessions;
    private final People people;

    EndingSessions(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * @param kept the session that goes on, null where none does
     * @throws Refused when there is no such person
     */
    @Transactional
    public void end(String username, @Nullable String kept) {
        if (people.find(username).isEmpty()) {
            throw Refused.notFound("person");
        }
        sessions.end(username, kept);
    }

    /** With how many browsers the person is signed in besides the given session. */
    public long count(String username, @Nullable String without) {
        return sessions.count(username, without);
    }

    @EventListener
    void on(OrganizationImported imported) {
        sessions.endWithoutAccess();
    }
}
