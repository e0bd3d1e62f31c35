package dev.rapport.correspondence;

import dev.rapport.access.MakingMailedLinks;
import dev.rapport.organization.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link of a letter that is about to leave, and writes that letter. The link is in nothing but the letter. */
@Service
class WritingLinkLetters {

    private final Outbox outbox;
    private final MakingMailedLinks making;
    private final Letters letters;
    private final ZoneId zone;

    WritingLinkLetters(Outbox outbox, MakingMailedLinks making, Letters letters, ZoneId organizationZone) {
        this.outbox = outbox;
        this.making = making;
        this.letters = letters;
        this.zone = organizationZone;
    }

    /** Empty where the letter was taken back meanwhile. */
    @Transactional
    public Optional<Letter> write(Waiting mail, Waiting.Link link, Person reader) {
        if (!outbox.holdsLink(mail)) {
            return Optional.empty();
        }
        String made = making.make(reader.username(), link.address(), link.end());
        return Optional.of(letters.write(
                "link",
                reader.language(),
                Map.of(
                        "name", Post.oneLine(reader.name()),
                        "username", reader.username(),
                        "link", made,
                        "end", end(link.end(), reader)),
                mail.rehearsal()));
    }

    private String end(Instant end, Person reader) {
        DateTimeFormatter words = reader.language().equals("de")
                ? DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, HH:mm 'Uhr' (z)", Locale.GERMANY)
                : DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm (z)", Locale.UK);
        return words.format(end.atZone(zone));
    }
}
