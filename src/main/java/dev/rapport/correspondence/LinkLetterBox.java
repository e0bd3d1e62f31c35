package dev.rapport.correspondence;

import dev.rapport.access.LinkLetters;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LinkLetterBox implements LinkLetters {

    private final Outbox outbox;
    private final Post post;
    private final Clock clock;

    LinkLetterBox(Outbox outbox, Post post, @WallTime Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean canLeave() {
        return post.isOpen();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String username, String address, Instant end) {
        outbox.putLink(username, new Waiting.Link(address, end), clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String username) {
        outbox.takeBackLinks(username);
    }
}
