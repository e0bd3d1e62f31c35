package dev.rapport.correspondence;

import dev.rapport.organization.Role;
import dev.rapport.organization.WallTime;
import dev.rapport.project.Participants;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a message to everybody who holds a role in a project, and the mail that brings it, in the act's own transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SendingMessage {

    private final Mailboxes mailboxes;
    private final Participants participants;
    private final Outbox outbox;
    private final Post post;
    private final Clock clock;
    private final Clock wall;

    SendingMessage(
            Mailboxes mailboxes,
            Participants participants,
            Outbox outbox,
            Post post,
            Clock clock,
            @WallTime Clock wall) {
        this.mailboxes = mailboxes;
        this.participants = participants;
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * Each gets it once; where nobody holds the role, nobody is told and the process goes on.
     *
     * @param unit the unit it is about, or null for all of the project's
     */
    public void send(String projectKey, @Nullable String unit, Role to, String subject, String text) {
        send(participants.holders(to, projectKey, unit), projectKey, unit, subject, text);
    }

    /** To people by name, about the whole project. */
    void send(String projectKey, Collection<String> to, String subject, String text) {
        send(to, projectKey, null, subject, text);
    }

    private void send(Collection<String> to, String projectKey, @Nullable String unit, String subject, String text) {
        List<Long> written = mailboxes.put(to, projectKey, unit, subject, text, clock.instant());
        if (post.isOpen()) {
            outbox.putMessages(written, wall.instant());
        }
    }
}
