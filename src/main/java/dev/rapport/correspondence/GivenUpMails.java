package dev.rapport.correspondence;

import dev.rapport.organization.Undelivered;
import org.springframework.stereotype.Component;

@Component
class GivenUpMails implements Undelivered {

    private final Outbox outbox;

    GivenUpMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public long to(String username) {
        return outbox.failedFor(username);
    }
}
