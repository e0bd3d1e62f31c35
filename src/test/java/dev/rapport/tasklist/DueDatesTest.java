package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.BusinessCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
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

        assertThat(new DueDates(clock, zone, () -> BusinessCalendar.USUAL).inWorkingDays(days))
                .isEqualTo(due);
    }

    /** Monday the sixth to Friday the tenth are business days, which end at five. */
    @ParameterizedTest(name = "between {0} and {1} in {2} ended {3}")
    @CsvSource({
        "2031-01-06T09:00:00Z, 2031-01-06T09:00:00Z, UTC, 0",
        "2031-01-06T09:00:00Z, 2031-01-06T16:59:59Z, UTC, 0",
        "2031-01-06T09:00:00Z, 2031-01-06T17:00:00Z, UTC, 1",
        "2031-01-06T17:00:00Z, 2031-01-07T16:59:59Z, UTC, 0",
        "2031-01-06T18:00:00Z, 2031-01-07T17:00:00Z, UTC, 1",
        "2031-01-10T16:59:00Z, 2031-01-13T09:00:00Z, UTC, 1",
        "2031-01-10T17:01:00Z, 2031-01-13T09:00:00Z, UTC, 0",
        "2031-01-11T09:00:00Z, 2031-01-12T23:00:00Z, UTC, 0",
        "2031-01-06T10:00:00Z, 2031-01-20T10:00:00Z, UTC, 10",
        "2031-01-06T16:30:00Z, 2031-01-07T09:00:00Z, UTC, 1",
        "2031-01-06T16:30:00Z, 2031-01-07T09:00:00Z, Europe/Berlin, 0"
    })
    void aPauseTookTheBusinessDaysThatEndedInIt(Instant from, Instant to, ZoneId zone, int days) {
        assertThat(dueDates(zone).endedBetween(from, to)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{1} business days after {0} in {2} is {3}")
    @CsvSource({
        "2031-01-09T17:00:00Z, 0, UTC, 2031-01-09T17:00:00Z",
        "2031-01-09T17:00:00Z, 2, UTC, 2031-01-13T17:00:00Z",
        "2031-01-09T08:30:00Z, 5, UTC, 2031-01-16T08:30:00Z",
        "2031-03-28T16:00:00Z, 1, Europe/Berlin, 2031-03-31T15:00:00Z"
    })
    void whatMovesKeepsItsTimeOfTheDay(Instant time, int days, ZoneId zone, Instant later) {
        assertThat(dueDates(zone).later(time, days)).isEqualTo(later);
    }

    private static DueDates dueDates(ZoneId zone) {
        return new DueDates(Clock.systemUTC(), zone, () -> BusinessCalendar.USUAL);
    }

    @ParameterizedTest(name = "{0} working days from Thursday the second is {1}")
    @CsvSource({"1, 2031-01-04T17:00:00Z", "2, 2031-01-07T17:00:00Z", "6, 2031-01-12T17:00:00Z"})
    void theOrganizationsOwnWeekAndHolidaysCount(int days, Instant due) {
        Clock clock = Clock.fixed(Instant.parse("2031-01-02T09:00:00Z"), ZoneOffset.UTC);
        BusinessCalendar calendar = new BusinessCalendar(
                EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY)),
                new TreeMap<>(Map.of(
                        LocalDate.of(2031, 1, 5), "A Sunday that is free", LocalDate.of(2031, 1, 6), "Epiphany")),
                1,
                2);

        assertThat(new DueDates(clock, ZoneOffset.UTC, () -> calendar).inWorkingDays(days))
                .isEqualTo(due);
    }
}
