package dev.rapport.listening;

import dev.rapport.project.Wording;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days that promises are measured by, where the organization is. */
@Component
class PromiseDays {

    private final Clock clock;
    private final ZoneId zone;

    PromiseDays(Clock clock, ZoneId organizationZone) {
        this.clock = clock;
        this.zone = organizationZone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** @throws Refused when the day is over already */
    void requireToCome(String field, LocalDate day) {
        if (day.isBefore(today())) {
            throw Refused.invalid(field, "That day is over. Choose today or a later day.");
        }
    }

    /** @throws Refused when the day lies after a go-live that is still to come */
    void requireUntil(String field, LocalDate goLive, LocalDate day) {
        if (!goLive.isBefore(today()) && day.isAfter(goLive)) {
            throw Refused.invalid(
                    field,
                    "It was promised for before go-live on " + Wording.date(goLive) + ". Choose a day until then.");
        }
    }

    /** @throws Refused when the day is not later than the one that holds now, or is over already */
    void requireLater(String field, LocalDate before, LocalDate day) {
        if (!day.isAfter(before)) {
            throw Refused.invalid(field, "The date that holds is " + before + ". Choose a later day.");
        }
        requireToCome(field, day);
    }
}
