package dev.rapport.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away, and who stands in for them.
 *
 * @param from the first day, in the organization's zone
 * @param to the last day, itself included
 * @param declinedAt when the substitute said no; until then it holds
 * @param endedAt when it was ended before its last day; the work was theirs again from that moment
 * @param saidBy who entered it: the person, or an administrator
 * @param reason why an administrator entered it; null where it is the person's own, and for who only stands in
 * @param rehearsal whether it was said or changed while the demo's clock was ahead; the database marks it
 */
public record Absence(
        long id,
        String person,
        String substitute,
        LocalDate from,
        LocalDate to,
        @Nullable Instant declinedAt,
        @Nullable Instant endedAt,
        String saidBy,
        @Nullable String reason,
        boolean rehearsal) {

    /** Whether it can still be changed or ended on that day. */
    public boolean isOpenOn(LocalDate day) {
        return endedAt == null && !day.isAfter(to);
    }

    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(from);
    }

    /** Whether somebody else than the person entered it. */
    public boolean isEnteredForThem() {
        return !saidBy.equals(person);
    }

    Absence with(LocalDate otherFrom, LocalDate otherTo, String other) {
        Instant declined = other.equals(substitute) ? declinedAt : null;
        return new Absence(id, person, other, otherFrom, otherTo, declined, endedAt, saidBy, reason, rehearsal);
    }

    Absence declined(Instant at) {
        return new Absence(id, person, substitute, from, to, at, endedAt, saidBy, reason, rehearsal);
    }

    Absence ended(Instant at) {
        return new Absence(id, person, substitute, from, to, declinedAt, at, saidBy, reason, rehearsal);
    }

    Absence withoutReason() {
        return new Absence(id, person, substitute, from, to, declinedAt, endedAt, saidBy, null, rehearsal);
    }
}
