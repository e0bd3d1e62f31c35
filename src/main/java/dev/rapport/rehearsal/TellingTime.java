package dev.rapport.rehearsal;

import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.web.Rehearsal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in words what time it is, for whoever reads a page. */
@Component
public class TellingTime implements Rehearsal {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final ProcessClock clock;
    private final PuttingClockForward moving;
    private final ZoneId zone;

    TellingTime(ProcessClock clock, PuttingClockForward moving, ZoneId organizationZone) {
        this.clock = clock;
        this.moving = moving;
        this.zone = organizationZone;
    }

    @Override
    public boolean mayMove(Person reader) {
        return moving.may(reader);
    }

    @Override
    public Optional<Now> now() {
        return clock.isAhead() ? Optional.of(new Now(words(clock.instant()), clock.ahead())) : Optional.empty();
    }

    /** Where the organization is: “28 December 2026, 11:20”. */
    public String words(Instant moment) {
        return WORDS.format(moment.atZone(zone));
    }
}
