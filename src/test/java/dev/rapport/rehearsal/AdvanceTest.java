package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapport.refusal.Refused;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2027-03-20T10:00:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "P1D, 2027-03-21T10:00+01:00",
        "P30D, 2027-04-19T10:00+02:00",
        "P1M, 2027-04-20T10:00+02:00",
        "P2W, 2027-04-03T10:00+02:00",
        "PT8H, 2027-03-20T18:00+01:00",
        "P1DT12H30M, 2027-03-21T22:30+01:00",
        "PT1S, 2027-03-20T10:00:01+01:00",
        "PT1.9S, 2027-03-20T10:00:01+01:00",
        "P1M-1D, 2027-04-19T10:00+02:00",
        "P400D, 2028-04-23T10:00+02:00"
    })
    void daysAndMonthsAreThoseOfTheCalendar(String advance, String then) {
        Duration step = Advance.of(advance).from(NOW);

        assertThat(NOW.plus(step).toOffsetDateTime()).isEqualTo(then);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "30",
                "30 days",
                "P",
                "PT",
                "P1DT",
                "P1H",
                "P1D and more",
                "P0D",
                "PT0.9S",
                "-P1D",
                "P-1D",
                "P1D-2D",
                "P1DT-25H",
                "P401D",
                "P14M",
                "PT9601H",
                "P2147483647Y",
                "P99999999999D",
                "PT999999999999999999999H"
            })
    void whatDoesNotLeadForwardWithinBoundsIsRefusedByName(@Nullable String advance) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Advance.of(advance).from(NOW))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/advance")));
    }
}
