package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOfOrganizationTest {

    @ParameterizedTest
    @CsvSource({
        "2031-03-12,2031-03-11T11:00:00Z",
        "2031-03-12T08:30,2031-03-11T19:30:00Z",
        "2031-03-12T08:30:00Z,2031-03-12T08:30:00Z",
        "2031-03-12T08:30:00+02:00,2031-03-12T06:30:00Z"
    })
    void aDayBeginsWhereTheOrganizationIs(String text, Instant then) {
        DaysOfOrganization days = new DaysOfOrganization(ZoneId.of("Pacific/Auckland"));

        assertThat(days.resolveDuedate(text).toInstant()).isEqualTo(then);
    }
}
