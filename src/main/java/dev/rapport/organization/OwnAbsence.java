package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Component;

/** Whose absences somebody may look after: their own, and an administrator everybody's. */
@Component
class OwnAbsence {

    private final Absences absences;
    private final People people;
    private final OrganizationDay day;

    OwnAbsence(Absences absences, People people, OrganizationDay day) {
        this.absences = absences;
        this.people = people;
        this.day = day;
    }

    /**
     * @param sought what is not there where nobody has that username: an unknown absence of somebody and one of nobody
     *     are not told apart
     */
    Person person(Person by, String username, String sought) {
        if (!by.username().equals(username)) {
            PeopleRights.requireChange(by);
        }
        return people.find(username).orElseThrow(() -> Refused.notFound(sought));
    }

    /** @throws Refused when there is no such one of that person, or it is over */
    Absence open(String username, long id) {
        Absence found = absences.find(id)
                .filter(absence -> absence.person().equals(username))
                .orElseThrow(() -> Refused.notFound("absence"));
        requireOpen(found);
        return found;
    }

    void requireOpen(Absence absence) {
        if (!absence.isOpenOn(day.today())) {
            throw Refused.overtaken("This absence is over. What is past stays as it was.");
        }
    }
}
