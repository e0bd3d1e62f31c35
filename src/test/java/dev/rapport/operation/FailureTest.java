package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxy;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @Test
    void itShowsKindsAndPlacesOfAllCausesAndNoWords() {
        String said = said(new IllegalStateException("Ylva wrote", new IllegalArgumentException("what Ylva wrote")));

        assertThat(said)
                .startsWith("java.lang.IllegalStateException\n\tat dev.rapport.operation.FailureTest")
                .contains("Caused by: java.lang.IllegalArgumentException\n")
                .doesNotContain("Ylva");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, 'java.sql.SQLException: 08001 It says'",
        "23505, 'java.sql.SQLException: 23505 It says'",
        "22P02, 'java.sql.SQLException: 22P02'",
        "P0001, 'java.sql.SQLException: P0001'",
        "0, 'java.sql.SQLException: 0'"
    })
    void postgresqlIsQuotedWhereItSpeaksOfItselfAndNotOfValues(String state, String shown) {
        assertThat(said(new SQLException("It says", state))).startsWith(shown + "\n");
    }

    @Test
    void theNetworkIsQuoted() {
        assertThat(said(new ConnectException("Connection refused")))
                .startsWith("java.net.ConnectException: Connection refused\n");
    }

    private static String said(Throwable failure) {
        return String.valueOf(Failure.of(new ThrowableProxy(failure)));
    }
}
