package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's absences, past ones too, and where they stand in for others: for themself, administrators and auditors. */
@Service
@Transactional(readOnly = true)
public class ReadingAbsences {

    /** The latest days first; the latest 200 of each. Who stands in is not told the reasons. */
    public record Kept(List<Absence> absences, List<Absence> standingIn) {}

    private final Absences absences;
    private final People people;

    ReadingAbsences(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    /** @throws Refused when the reader may not see that person's, or there is no such person */
    public Kept of(Person reader, String username) {
        if (!reader.username().equals(username)) {
            PeopleRights.requireLook(reader);
        }
        if (people.find(username).isEmpty()) {
            throw Refused.notFound("person");
        }
        return new Kept(
                absences.of(username),
                absences.with(username).stream().map(Absence::withoutReason).toList());
    }
}
