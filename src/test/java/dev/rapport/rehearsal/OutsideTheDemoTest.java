package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class OutsideTheDemoTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ClockMoves moves;

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "change-manager"})
    void thereIsNoButtonAndNoClockToMove(String role) {
        Given.Somebody somebody = given.person(role).withOwnPassword();
        Visitor page = visits.signedIn(somebody);
        Visitor calls = visits.calling(somebody);

        assertThat(page.get("/messages").body())
                .contains("rail")
                .doesNotContain("/demo/clock")
                .doesNotContain("Rehearsal");
        assertThat(page.get("/demo/clock").statusCode()).isEqualTo(404);
        assertThat(page.post("/demo/clock", "advance", "P30D").statusCode()).isEqualTo(404);
        assertThat(calls.get("/api/demo/clock").statusCode()).isEqualTo(404);
        assertThat(calls.json("POST", "/api/demo/clock", "{\"advance\":\"P30D\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(moves.ahead()).isZero();
    }
}
