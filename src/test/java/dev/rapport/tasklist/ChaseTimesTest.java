package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In January 2031 the sixth is a Monday; the eighth is a holiday here. */
class ChaseTimesTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            BusinessCalendar.USUAL.workingDays(),
            new TreeMap<>(Map.of(LocalDate.of(2031, 1, 8), "Founders’ day")),
            7,
            7);

    @ParameterizedTest(name = "at {0}, {1} business days before: reminds {2}, of what is due before {3}")
    @CsvSource({
        "2031-01-06T07:59:59Z, 1, false, 2031-01-08T00:00:00Z",
        "2031-01-06T08:00:00Z, 1, true, 2031-01-08T00:00:00Z",
        "2031-01-07T08:00:00Z, 1, true, 2031-01-10T00:00:00Z",
        "2031-01-08T09:00:00Z, 1, false, 2031-01-10T00:00:00Z",
        "2031-01-10T09:00:00Z, 1, true, 2031-01-14T00:00:00Z",
        "2031-01-11T09:00:00Z, 1, false, 2031-01-14T00:00:00Z",
        "2031-01-10T09:00:00Z, 0, true, 2031-01-11T00:00:00Z",
        "2031-01-10T09:00:00Z, 3, true, 2031-01-16T00:00:00Z"
    })
    void remindersComeInTheMorningOfABusinessDay(Instant now, int days, boolean reminds, Instant near) {
        ChaseTimes times = ChaseTimes.of(now, CALENDAR, ZoneOffset.UTC, new ChaseSpans(days, 2));

        assertThat(times.reminds()).isEqualTo(reminds);
        assertThat(times.nearest()).isEqualTo(near).isEqualTo(times.nears().get(days));
    }

    @ParameterizedTest(name = "due at {0}, {1} business days late at {2} in {4}: {3}")
    @CsvSource({
        "2031-01-06T17:00:00Z, 1, 2031-01-07T16:59:59Z, false, UTC",
        "2031-01-06T17:00:00Z, 1, 2031-01-07T17:00:00Z, true, UTC",
        "2031-01-06T17:00:00Z, 2, 2031-01-08T17:00:00Z, false, UTC",
        "2031-01-06T17:00:00Z, 2, 2031-01-09T17:00:00Z, true, UTC",
        "2031-01-10T17:00:00Z, 1, 2031-01-12T23:00:00Z, false, UTC",
        "2031-01-10T17:00:00Z, 1, 2031-01-13T17:00:00Z, true, UTC",
        "2031-01-11T10:00:00Z, 1, 2031-01-13T17:00:00Z, true, UTC",
        "2031-01-06T16:00:00Z, 1, 2031-01-07T15:59:59Z, false, Europe/Berlin",
        "2031-01-06T16:00:00Z, 1, 2031-01-07T16:00:00Z, true, Europe/Berlin",
        "2031-01-06T17:00:00Z, 10, 2031-01-21T16:59:59Z, false, UTC",
        "2031-01-06T17:00:00Z, 10, 2031-01-21T17:00:00Z, true, UTC"
    })
    void workIsLateEnoughWhenSoManyBusinessDaysHaveEnded(
            Instant due, int days, Instant now, boolean late, ZoneId zone) {
        ChaseTimes times = ChaseTimes.of(now, CALENDAR, zone, new ChaseSpans(1, days));

        assertThat(due.isBefore(times.latest())).isEqualTo(late);
        assertThat(times.latest()).isEqualTo(times.lates().get(days - 1));
    }
}
