package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.Counting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class SlowedSignInsTest {

    private static final Instant LAST = Instant.parse("2027-03-01T10:00:00Z");

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    SlowedSignIns slowed;

    @Autowired
    JdbcClient sql;

    @Autowired
    Counting counting;

    @Test
    void theWaitDoublesUpToAMinuteAndIsForgottenAfterAQuarterOfAnHour() {
        assertThat(SlowedSignIns.left(4, LAST, LAST)).isZero();
        assertThat(SlowedSignIns.left(5, LAST, LAST)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SlowedSignIns.left(8, LAST, LAST.plusSeconds(3))).isEqualTo(Duration.ofSeconds(5));
        assertThat(SlowedSignIns.left(1_000, LAST, LAST)).isEqualTo(Duration.ofSeconds(60));
        assertThat(SlowedSignIns.left(1_000, LAST, LAST.plusSeconds(60))).isZero();
        assertThat(SlowedSignIns.left(1_000, LAST, LAST.plus(Duration.ofMinutes(16))))
                .isZero();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsWhateverNameComesNext() {
        SlowedSignIns few = new SlowedSignIns(sql, Clock.systemUTC(), counting, 20);
        for (int number = 0; number < 19; number++) {
            few.failed(Given.unique("sprayed"), "192.0.2.7");
        }
        assertThat(few.wait("nobody-yet", "192.0.2.7")).isZero();
        few.failed(Given.unique("sprayed"), "192.0.2.7");

        assertThat(few.wait("nobody-yet", "192.0.2.7")).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
        assertThat(few.wait("nobody-yet", "192.0.2.8")).isZero();
    }

    @Test
    void afterManyFailuresEvenTheRightPasswordWaits() {
        Given.Somebody member = given.person("member").withOwnPassword();
        for (int i = 0; i < 9; i++) {
            slowed.failed(member.username(), "127.0.0.1");
        }

        HttpResponse<String> call = visits.calling(member).get("/api/me");
        Visitor visitor = visits.anybody();
        visitor.get("/sign-in");
        HttpResponse<String> page =
                visitor.post("/sign-in", "username", member.username(), "password", Given.Somebody.PASSWORD);

        assertThat(call.statusCode()).isEqualTo(429);
        assertThat(call.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 17L);
        assertThat(call.body()).contains("Wait ", "\"status\":429");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void failuresAreCountedThroughCallsAndASuccessForgetsThem() {
        Given.Somebody member = given.person("member").withOwnPassword();
        for (int i = 0; i < 4; i++) {
            visits.calling(member.username(), "wrong " + i).get("/api/me");
        }

        assertThat(visits.calling(member).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(visits.calling(member.username(), "wrong").get("/api/me").statusCode())
                .isEqualTo(401);
        assertThat(slowed.wait(member.username(), "127.0.0.1")).isZero();
    }

    @Test
    void oneAddressDoesNotSlowAnother() {
        String username = Given.unique("elsewhere");
        for (int i = 0; i < 9; i++) {
            slowed.failed(username, "192.0.2.1");
        }

        assertThat(slowed.wait(username, "192.0.2.1")).isPositive();
        assertThat(slowed.wait(username, "192.0.2.2")).isZero();
    }
}
