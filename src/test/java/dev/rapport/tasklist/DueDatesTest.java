package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

    @ParameterizedTest(name = "{1} working days from {0} in {2} is {3}")
    @CsvSource({
        "2031-01-06T09:00:00Z, 3, UTC, 2031-01-09T17:00:00Z",
        "2031-01-10T09:00:00Z, 1, UTC, 2031-01-13T17:00:00Z",
        "2031-01-10T09:00:00Z, 10, UTC, 2031-01-24T17:00:00Z",
        "2031-01-11T09:00:00Z, 1, UTC, 2031-01-13T17:00:00Z",
        "2031-01-09T23:30:00Z, 1, Europe/Berlin, 2031-01-13T16:00:00Z",
        "2031-03-28T09:00:00Z, 1, Europe/Berlin, 2031-03-31T15:00:00Z",
        "2031-01-06T09:00:00Z, 0, UTC, 2031-01-06T17:00:00Z"
    })
    void workIsDueAtTheEndOfAWorkingDay(Instant now, int days, ZoneId zone, Instant due) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);

        assertThat(new DueDates(clock, zone).inWorkingDays(days)).isEqualTo(due);
    }
}
