package dev.rapport.correspondence;

import dev.rapport.organization.Absence;
import dev.rapport.organization.AbsenceSaid;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom a word about an absence concerns, in the transaction in which it is said: a message, and the mail that
 * brings it. Who stands in is told, and that they do not any more; who is absent is told when the substitute declines,
 * and what an administrator enters for them. Nobody is told of their own word. An absence is about no project.
 */
@Component
class AnnouncingAbsence {

    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Post post;
    private final People people;
    private final MessageSource words;
    private final Clock clock;
    private final Clock wall;

    AnnouncingAbsence(
            Mailboxes mailboxes,
            Outbox outbox,
            Post post,
            People people,
            MessageSource words,
            Clock clock,
            @WallTime Clock wall) {
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.post = post;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.wall = wall;
    }

    @EventListener
    void said(AbsenceSaid said) {
        Absence absence = said.absence();
        switch (said.word()) {
            case SAID, CHANGED -> {
                if (absence.declinedAt() == null) {
                    tell(said, "named", Stream.of(absence.substitute()));
                }
            }
            case DECLINED -> tell(said, "declined", Stream.of(absence.person(), absence.saidBy()));
            case ENDED -> {}
        }
        if (said.word() != AbsenceSaid.Word.DECLINED) {
            tell(said, "entered", Stream.of(absence.person()));
        }
        tell(said, "replaced", Stream.ofNullable(said.replaced()));
    }

    private void tell(AbsenceSaid said, String what, Stream<String> recipients) {
        List<String> others = recipients
                .filter(recipient -> !recipient.equals(said.by()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        String prefix = "absence." + what
                + (what.equals("entered") ? "." + said.word().name().toLowerCase(Locale.ROOT) : "");
        List<Long> written = mailboxes.put(
                others,
                null,
                null,
                say(prefix + ".subject", said.absence(), said.by()),
                say(prefix + ".body", said.absence(), said.by()),
                clock.instant());
        if (post.isOpen()) {
            outbox.putMessages(written, wall.instant());
        }
    }

    private String say(String key, Absence absence, String by) {
        String reason = absence.reason() == null ? "" : absence.reason();
        Object[] values = {
            name(absence.person()), absence.from(), absence.to(), name(absence.substitute()), name(by), reason
        };
        return words.getMessage(key, values, Locale.ENGLISH);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
