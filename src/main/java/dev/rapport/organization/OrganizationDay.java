package dev.rapport.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is for processes in the organization's zone. */
@Component
public class OrganizationDay {

    private final ProcessClock clock;
    private final ZoneId zone;

    OrganizationDay(ProcessClock clock, ZoneId organizationZone) {
        this.clock = clock;
        this.zone = organizationZone;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    Instant now() {
        return clock.instant();
    }
}
