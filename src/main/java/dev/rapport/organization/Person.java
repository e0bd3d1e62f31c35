package dev.rapport.organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in or for the organization.
 *
 * @param email null where the person has no mailbox
 * @param unit the key of the unit the person belongs to; null for the first administrator and for a vendor's people
 * @param language {@code en} or {@code de}
 * @param hours contracted hours a week
 * @param until the last day of access, in the organization's zone; null where no end is known
 * @param mailReturnedAt when mail to this address was refused for good; null where it was not
 */
public record Person(
        String username,
        String name,
        @Nullable String email,
        @Nullable String unit,
        Set<Role> roles,
        String language,
        BigDecimal hours,
        @Nullable LocalDate until,
        @Nullable Instant mailReturnedAt) {

    /** Somebody whose address nothing is known of. */
    Person(
            String username,
            String name,
            @Nullable String email,
            @Nullable String unit,
            Set<Role> roles,
            String language,
            BigDecimal hours,
            @Nullable LocalDate until) {
        this(username, name, email, unit, roles, language, hours, until, null);
    }

    Person asBrought() {
        return new Person(username, name, email, unit, roles, language, hours, until);
    }

    /** The same person with other roles. */
    Person with(Set<Role> others) {
        return new Person(username, name, email, unit, others, language, hours, until);
    }

    /** Whether there is a mailbox, and it has not sent mail back for good. */
    public boolean takesMail() {
        return email != null && mailReturnedAt == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... some) {
        for (Role role : some) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }
}
