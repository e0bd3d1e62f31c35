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
 * took a mail and before that was noted, the mail is sent again once the others see that, under the same Message-ID.
 */
@Service
class Delivering {

    /**
     * Longer than any batch takes: one mail waits at most for the connection and a few answers. The claims of a node that
     * is known to be gone run out before.
     */
    static final Duration CLAIM = Duration.ofMinutes(15);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int BATCH = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Outbox outbox;
    private final Claims claims;
    private final WritingLetters writing;
    private final Post post;
    private final MarkingMailboxes mailboxes;
    private final Clock clock;
    private volatile boolean stopping;

    Delivering(
            Outbox outbox,
            Claims claims,
            WritingLetters writing,
            Post post,
            MarkingMailboxes mailboxes,
            @WallTime Clock clock) {
        this.outbox = outbox;
        this.claims = claims;
        this.writing = writing;
        this.post = post;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Until nothing is due any more, or the server cannot be reached. Without a server, nothing is tried. A node does one
     * such round at a time.
     */
    void deliver() {
        boolean on = post.isOpen();
        while (on && !stopping) {
            Instant now = clock.instant();
            claims.releaseAbandoned(now);
            List<Waiting> claimed = outbox.claim(BATCH, now, now.plus(CLAIM));
            on = !claimed.isEmpty() && deliver(claimed, now.plus(CLAIM.dividedBy(2)));
        }
    }

    /** The node ends: what has not begun is left to the others. */
    void stop() {
        stopping = true;
    }

    private boolean deliver(List<Waiting> claimed, Instant end) {
        boolean on = true;
        for (Waiting mail : claimed) {
            if (on && !stopping && clock.instant().isBefore(end)) {
                on = !claims.holds(mail) || reached(mail);
            } else {
                outbox.giveBack(mail, on ? clock.instant() : clock.instant().plus(FIRST_PAUSE));
            }
        }
        return on;
    }

    /** @return false where the server could not be reached */
    private boolean reached(Waiting mail) {
        if (mail.link() != null && !clock.instant().isBefore(mail.givenUpAt())) {
            giveUp(mail, "its link has ended", "its link has ended");
            return true;
        }
        Optional<Person> to = writing.reader(mail);
        Optional<Letter> letter;
        try {
            letter = to.flatMap(person -> writing.write(mail, person));
        } catch (UnfitLetter unfit) {
            postpone(mail, "the letter cannot be written", unfit.getMessage());
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
            return failed(mail, email, failure);
        }
    }

    /** The server's words may repeat the address and what the letter says: they stay out of the log. */
    private boolean failed(Waiting mail, String email, MailException failure) {
        Refusal refusal = Refusal.of(failure);
        String kind = Refusal.kind(failure);
        String words = mail.link() == null ? Refusal.words(failure) : kind;
        if (refusal == Refusal.ADDRESS) {
            LOG.warn("Mail {} to {} was refused for good: {}", mail.letter(), mail.recipient(), kind);
            mailboxes.mark(mail.recipient(), email, clock.instant());
            outbox.failed(mail, words, clock.instant());
        } else {
            postpone(mail, kind, words);
        }
        return refusal != Refusal.SERVER;
    }

    private void postpone(Waiting mail, String kind, String error) {
        Instant now = clock.instant();
        if (mail.givenUpAt().isBefore(now)) {
            giveUp(mail, kind, error);
        } else {
            LOG.info("Mail {} to {} waits, after {} tries: {}", mail.letter(), mail.recipient(), mail.tries(), kind);
            outbox.postpone(mail, now.plus(pause(mail.tries())), error);
        }
    }

    private void giveUp(Waiting mail, String kind, String error) {
        LOG.warn("Mail {} to {} is given up after {} tries: {}", mail.letter(), mail.recipient(), mail.tries(), kind);
        outbox.failed(mail, error, clock.instant());
    }

    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
