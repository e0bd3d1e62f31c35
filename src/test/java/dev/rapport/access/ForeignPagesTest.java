package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser remembers a password that it once asked for, and sends it for whatever page asks. */
@RapportTest
class ForeignPagesTest {

    @Autowired
    Visits visits;

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageOfAnotherSiteCallsNothing(String site) {
        assertThat(visits.callingAsAdministrator()
                        .withHeader("Sec-Fetch-Site", site)
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsAndOurOwnPagesDo() {
        assertThat(visits.callingAsAdministrator().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(visits.callingAsAdministrator()
                        .withHeader("Sec-Fetch-Site", "same-origin")
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(200);
    }
}
