package dev.rapport.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps from when to when somebody is away and who stands in, or changes it. */
@Service
@Transactional
public class SayingAbsence {

    private final StoredOrganization stored;
    private final Absences absences;
    private final AbsenceRules rules;
    private final OwnAbsence own;
    private final OrganizationDay day;
    private final ApplicationEventPublisher events;

    SayingAbsence(
            StoredOrganization stored,
            Absences absences,
            AbsenceRules rules,
            OwnAbsence own,
            OrganizationDay day,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.absences = absences;
        this.rules = rules;
        this.own = own;
        this.day = day;
        this.events = events;
    }

    /**
     * @param by the person themself, or an administrator
     * @param id which one to change, null for a new one
     * @throws dev.rapport.refusal.Refused when a value is wrong, days are taken, two would stand in for each other, or it is over
     */
    public Absence say(Person by, String username, @Nullable Long id, NewAbsence brought) {
        Person person = own.person(by, username, id == null ? "person" : "absence");
        stored.lock();
        Absence before = id == null ? null : own.open(username, id);
        Absence wanted = rules.check(by, person, before, brought);
        return before == null ? said(by, wanted) : changed(by, before, wanted, AbsenceRules.reason(brought));
    }

    private Absence said(Person by, Absence wanted) {
        Absence kept = absences.add(wanted, day.now());
        events.publishEvent(new AbsenceSaid(kept, AbsenceSaid.Word.SAID, by.username(), null));
        return kept;
    }

    private Absence changed(Person by, Absence before, Absence wanted, @Nullable String reason) {
        if (wanted.equals(before)) {
            return wanted;
        }
        absences.change(wanted, AbsenceSaid.Word.CHANGED, by.username(), reason, day.now());
        boolean replaced = before.declinedAt() == null && !before.substitute().equals(wanted.substitute());
        events.publishEvent(new AbsenceSaid(
                wanted, AbsenceSaid.Word.CHANGED, by.username(), replaced ? before.substitute() : null));
        return wanted;
    }
}
