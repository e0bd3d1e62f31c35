package dev.rapport.perception;

import dev.rapport.project.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days of a round, where the organization is. */
@Component
class RoundDays {

    private final Clock clock;
    private final ZoneId zone;

    RoundDays(Clock clock, ZoneId organizationZone) {
        this.clock = clock;
        this.zone = organizationZone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The last day before, in words. */
    String lastBefore(LocalDate day) {
        return Wording.date(day.minusDays(1));
    }
}
