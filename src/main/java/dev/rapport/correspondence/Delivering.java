package dev.rapport.correspondence;

import dev.rapport.organization.MarkingMailboxes;
import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/**
 * Sends what waits. Any number of nodes may do so at once: a mail is claimed by one. Where a node dies after the server
 * took a mail and before that was noted, the mail is sent again once the claim runs out, under the same Message-ID.
 */
@Service
class Delivering {

    /** Longer than any batch takes: one mail waits at most for the connection and a few answers. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    static final Duration GIVE_UP = Duration.ofDays(3);
    private static final int BATCH = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Outbox outbox;
    private final WritingLetters writing;
    private final Post post;
    private final MarkingMailboxes mailboxes;
    private final Clock clock;

    Delivering(Outbox outbox, WritingLetters writing, Post post, MarkingMailboxes mailboxes, @WallTime Clock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.post = post;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** Until nothing is due any more, or the server cannot be reached. Without a server, nothing is tried. */
    void deliver() {
        boolean on = post.isOpen();
        while (on) {
            Instant now = clock.instant();
            List<Waiting> claimed = outbox.claim(BATCH, now, now.plus(CLAIM));
            on = !claimed.isEmpty() && deliver(claimed, now.plus(CLAIM.dividedBy(2)));
        }
    }

    private boolean deliver(List<Waiting> claimed, Instant end) {
        boolean on = true;
        for (Waiting mail : claimed) {
            if (on && clock.instant().isBefore(end)) {
                on = reached(mail);
            } else {
                outbox.giveBack(mail, on ? clock.instant() : clock.instant().plus(FIRST_PAUSE));
            }
        }
        return on;
    }

    /** @return false where the server could not be reached */
    private boolean reached(Waiting mail) {
        Optional<Person> to = writing.reader(mail);
        Optional<Letter> letter;
        try {
            letter = to.flatMap(person -> writing.write(mail, person));
        } catch (UnfitLetter unfit) {
            postpone(mail, unfit.getMessage());
            return true;
        }
        if (letter.isEmpty()) {
            outbox.drop(mail);
            return true;
        }
        return sent(mail, letter.get(), to.get());
    }

    private boolean sent(Waiting mail, Letter letter, Person to) {
        String email = String.valueOf(to.email());
        try {
            post.send(letter, mail.letter(), to.name(), email);
            outbox.sent(mail, clock.instant());
            return true;
        } catch (MailException failure) {
            Refusal refusal = Refusal.of(failure);
            if (refusal == Refusal.ADDRESS) {
                LOG.warn("Mail to {} was refused for good: {}", mail.recipient(), Refusal.words(failure));
                mailboxes.mark(mail.recipient(), email, clock.instant());
                outbox.failed(mail, Refusal.words(failure), clock.instant());
            } else {
                postpone(mail, Refusal.words(failure));
            }
            return refusal != Refusal.SERVER;
        }
    }

    private void postpone(Waiting mail, String error) {
        Instant now = clock.instant();
        if (mail.writtenAt().plus(GIVE_UP).isBefore(now)) {
            LOG.warn("Mail {} to {} is given up after three days: {}", mail.id(), mail.recipient(), error);
            outbox.failed(mail, error, now);
        } else {
            LOG.info("Mail {} to {} waits, after {} tries: {}", mail.id(), mail.recipient(), mail.tries(), error);
            outbox.postpone(mail, now.plus(pause(mail.tries())), error);
        }
    }

    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
