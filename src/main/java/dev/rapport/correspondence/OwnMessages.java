package dev.rapport.correspondence;

import dev.rapport.organization.Person;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.web.Unread;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reader's own messages, and nobody else's. */
@Service
@Transactional
public class OwnMessages implements Unread {

    private final Mailboxes mailboxes;
    private final Clock clock;

    OwnMessages(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** The newest first. */
    public Listing<Message> list(Person reader, Limit limit, @Nullable String cursor) {
        return mailboxes
                .page(reader.username(), Cursor.parse(cursor, 1), limit)
                .cut(limit, message -> List.of(String.valueOf(message.id())));
    }

    /** Marks what the reader has seen: this message and those before it. What came meanwhile stays unread. */
    public void markRead(Person reader, long upTo) {
        mailboxes.markRead(reader.username(), upTo, clock.instant());
    }

    @Override
    public long of(Person reader) {
        return mailboxes.unread(reader.username());
    }
}
