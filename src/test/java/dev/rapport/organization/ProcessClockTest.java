package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProcessClockTest {

    private static final Instant NOW = Instant.parse("2026-11-28T23:30:00Z");

    @Test
    void whoHoldsItInAnotherZoneFollowsToo() {
        ProcessClock clock = new ProcessClock(Clock.fixed(NOW, ZoneOffset.UTC));
        Clock inBerlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(inBerlin.instant()).isEqualTo(NOW);
        assertThat(clock.isAhead()).isFalse();

        clock.goAhead(Duration.ofDays(30));

        assertThat(clock.instant()).isEqualTo("2026-12-28T23:30:00Z");
        assertThat(LocalDate.now(inBerlin)).isEqualTo("2026-12-29");
        assertThat(clock.withZone(ZoneOffset.UTC).ahead()).isEqualTo(Duration.ofDays(30));
    }
}
