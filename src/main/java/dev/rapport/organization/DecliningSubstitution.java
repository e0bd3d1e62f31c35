package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was named to stand in says no. Nobody stands in then, until the absent person names somebody else. */
@Service
@Transactional
public class DecliningSubstitution {

    private final StoredOrganization stored;
    private final Absences absences;
    private final OwnAbsence own;
    private final OrganizationDay day;
    private final ApplicationEventPublisher events;

    DecliningSubstitution(
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

    /** @throws Refused when somebody else was named, or it is over; declining twice changes nothing */
    public Absence decline(Person substitute, long id) {
        stored.lock();
        Absence open = absences.find(id)
                .filter(absence -> absence.substitute().equals(substitute.username()))
                .orElseThrow(() -> Refused.notFound("absence"));
        own.requireOpen(open);
        if (open.declinedAt() != null) {
            return open;
        }
        Instant now = day.now();
        Absence declined = open.declined(now);
        absences.change(declined, AbsenceSaid.Word.DECLINED, substitute.username(), null, now);
        events.publishEvent(new AbsenceSaid(declined, AbsenceSaid.Word.DECLINED, substitute.username(), null));
        return declined;
    }
}
