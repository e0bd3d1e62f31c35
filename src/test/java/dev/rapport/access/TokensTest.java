package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.SingleSignOn;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class TokensTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    Casting casting;

    @Autowired
    SettingPasswords passwords;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    @AfterEach
    void noTokenFailedBefore() {
        sql.sql("delete from sign_in_failure where username = '(token)'").update();
    }

    @Test
    void aTokenOfTheProviderIsThePersonInEveryCall() {
        Given.Somebody manager = given.person("change-manager");

        assertThat(visits.anybody()
                        .withToken(SingleSignOn.token(manager.username()))
                        .get("/api/me")
                        .body())
                .contains("\"username\":\"" + manager.username() + "\"", "\"roles\":[\"change-manager\"]");
        assertThat(visits.anybody()
                        .withToken(SingleSignOn.token(manager.username()))
                        .get("/engine-rest/version")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenNeedsNoMarkAndMakesNoSession() {
        HttpResponse<String> answer = visits.anybody()
                .withToken(SingleSignOn.token(given.person("member").username()))
                .json("DELETE", "/api/me/sessions", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void otherTokensAreRefusedWithAProblemDocument() {
        String member = given.person("member").username();
        Given.Somebody gone =
                given.person("member").until(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        String right = SingleSignOn.token(member);

        for (String token : List.of(
                SingleSignOn.expiredToken(member),
                SingleSignOn.foreignToken(member),
                SingleSignOn.tokenFor("somebody-else", member),
                right.substring(0, right.length() - 8) + "AAAAAAAA",
                "nonsense",
                SingleSignOn.token(Given.unique("stranger")),
                SingleSignOn.token(gone.username()))) {
            noTokenFailedBefore();
            HttpResponse<String> answer = visits.anybody().withToken(token).get("/api/me");

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer")
                    .contains("invalid_token");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("Jwt", "nimbus");
        }
    }

    @Test
    void guessedTokensAreSlowedAndRightOnesAreNot() {
        String member = given.person("member").username();

        for (int i = 0; i < SlowedSignIns.FREE; i++) {
            assertThat(visits.anybody().withToken("guess").get("/api/me").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = visits.anybody().withToken("guess").get("/api/me");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(visits.anybody()
                        .withToken(SingleSignOn.token(member))
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whomTheProviderVouchesForSignsWhereAPasswordThatIsKnownMayNot() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String cio = cast.name("cio");
        String sign = "/api/tasks/" + cast.task(project, "cio-signs-charter") + "/complete";
        String yes = "{\"values\":{\"decision\":\"agree\"}}";
        passwords.byAdministrator(
                cio, "known to two", given.person("administrator").person(), null);

        assertThat(visits.calling(cio, "known to two").json("POST", sign, yes).statusCode())
                .isEqualTo(403);
        Cast.done(visits.anybody().withToken(SingleSignOn.token(cio)).json("POST", sign, yes));
    }

    @Test
    void passwordsWorkBesideTokensAndBothAreOffered() {
        assertThat(visits.calling(given.person("member").withOwnPassword())
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visits.anybody().get("/api/me").headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
    }
}
