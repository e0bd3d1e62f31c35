package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a one-time link for a person and has it mailed, where there is a mailbox and a way to it. */
@Component
public class MakingLinks {

    private final People people;
    private final OneTimeLinks links;
    private final LinkLetters letters;
    private final Clock clock;
    private final AccessSettings settings;

    MakingLinks(
            People people, OneTimeLinks links, LinkLetters letters, @WallTime Clock clock, AccessSettings settings) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The person's earlier links end. A mail leaves after this is committed, and not at all otherwise.
     *
     * @param byMail false where whoever makes it wants to hand it over
     * @param requestAddress where Rapport was reached, used where {@code rapport.address} is not set
     */
    @Transactional
    public LinkMade make(String username, boolean byMail, String requestAddress) {
        Person person = people.find(username).orElseThrow(() -> Refused.notFound("person"));
        if (!people.isActive(person)) {
            throw Refused.invalid("/username", person.name() + " has no access any more.");
        }
        links.end(username);
        Instant end = clock.instant().plus(OneTimeLinks.VALID);
        String address = address(requestAddress);
        if (byMail && reaches(person)) {
            letters.write(username, address, end);
            return new LinkMade(null, true, end, onItsWay(person));
        }
        String link = address + OneTimeLinks.PATH + links.another(username, end);
        return new LinkMade(link, false, end, "Hand the link over yourself. It is shown only now.");
    }

    private boolean reaches(Person person) {
        return person.takesMail() && letters.canLeave();
    }

    private String address(String requestAddress) {
        String address = settings.address();
        return (address == null || address.isBlank() ? requestAddress : address.strip()).replaceAll("/+$", "");
    }

    private static String onItsWay(Person person) {
        return "The link goes to " + person.email() + " by mail within seconds. If it does not arrive, make one to hand"
                + " over yourself.";
    }
}
