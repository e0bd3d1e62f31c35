package dev.rapport.organization;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an absence before its last day: the work is the person's alone from that moment. The record stays. */
@Service
@Transactional
public class EndingAbsence {

    private final StoredOrganization stored;
    private final Absences absences;
    private final OwnAbsence own;
    private final OrganizationDay day;
    private final ApplicationEventPublisher events;

    EndingAbsence(
            StoredOrganization stored,
            Absences absences,
            OwnAbsence own,
            OrganizationDay day,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.absences = absences;
        this.own = own;
        this.day = day;
        this.events = events;
    }

    /** @throws dev.rapport.refusal.Refused when it is somebody else's, or over already */
    public Absence end(Person by, String username, long id) {
        own.person(by, username, "absence");
        stored.lock();
        Absence open = own.open(username, id);
        Instant now = day.now();
        Absence ended = open.ended(now);
        absences.change(ended, AbsenceSaid.Word.ENDED, by.username(), null, now);
        events.publishEvent(new AbsenceSaid(
                ended, AbsenceSaid.Word.ENDED, by.username(), open.declinedAt() == null ? open.substitute() : null));
        return ended;
    }
}
