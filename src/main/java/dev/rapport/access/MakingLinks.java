package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes a one-time link for a person and mails it, where there is a mailbox and a way to it. */
@Component
public class MakingLinks {

    private final People people;
    private final OneTimeLinks links;
    private final LinkMail mail;
    private final Clock clock;
    private final AccessSettings settings;

    MakingLinks(People people, OneTimeLinks links, LinkMail mail, @WallTime Clock clock, AccessSettings settings) {
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param requestAddress where Rapport was reached, used where {@code rapport.address} is not set */
    public LinkMade make(String username, String requestAddress) {
        Person person = people.find(username).orElseThrow(() -> Refused.notFound("person"));
        if (!people.isActive(person)) {
            throw Refused.invalid("/username", person.name() + " has no access any more.");
        }
        String base = settings.address() == null ? requestAddress : settings.address();
        String link = base.replaceAll("/+$", "") + "/link/" + links.make(username);
        Instant end = clock.instant().plus(OneTimeLinks.VALID);
        return switch (mail.send(person, link)) {
            case SENT -> new LinkMade(null, true, end, "The link was mailed to " + person.email() + ".");
            case FAILED -> new LinkMade(link, false, end, "The mail could not be sent. Hand the link over yourself.");
            case NO_WAY -> new LinkMade(link, false, end, "Hand the link over yourself. It is shown only now.");
        };
    }
}
