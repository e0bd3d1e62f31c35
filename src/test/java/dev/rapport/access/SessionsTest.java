package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.organization.Importing;
import dev.rapport.organization.People;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;

@RapportTest
class SessionsTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    EndingSessions ending;

    @Autowired
    Importing importing;

    @Autowired
    People people;

    @Autowired
    Credentials credentials;

    @Autowired
    PasswordHashes hashes;

    @Autowired
    SlowedSignIns slowed;

    @Autowired
    SignInWays ways;

    @Autowired
    SettingPasswords passwords;

    @Test
    void aPersonSignsOutEverywhereElse() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor here = visits.signedIn(auditor);
        Visitor there = visits.signedIn(auditor);
        Visitor others = visits.administrator();
        assertThat(here.get("/password").body()).contains("Here, and in one other browser.");

        assertThat(here.post("/password/sign-out-elsewhere").statusCode()).isEqualTo(302);

        assertThat(here.get("/password?ended").body()).contains("Only here.", "You are signed out everywhere else.");
        assertThat(there.get("/people").statusCode()).isEqualTo(302);
        assertThat(others.get("/people").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AA==", "/w==", "....", "x", "\"\""})
    void aCookieThatHoldsNoSessionIsNone(String value) {
        Visitor visitor = visits.anybody().withHeader("Cookie", "rapport=" + value);

        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/link//x").statusCode()).isEqualTo(400);
    }

    @Test
    void aCallSignsOutEverywhere() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor there = visits.signedIn(auditor);

        assertThat(visits.calling(auditor)
                        .json("DELETE", "/api/me/sessions", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(there.get("/people").statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorSignsAPersonOutByCallAndOnThePage() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor first = visits.signedIn(auditor);
        Visitor administrator = visits.administrator();
        String page = "/people/" + auditor.username();

        assertThat(visits.callingAsAdministrator()
                        .json("DELETE", "/api" + page + "/sessions", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(first.get("/people").statusCode()).isEqualTo(302);

        Visitor second = visits.signedIn(auditor);
        assertThat(administrator.get(page).body()).contains("is signed in with one browser");
        assertThat(administrator.post(page + "/sign-out").body()).contains("Signed out everywhere.");
        assertThat(second.get("/people").statusCode()).isEqualTo(302);
        assertThat(administrator.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void anImportThatEndsAccessEndsTheSessions() {
        String unit = given.unit();
        Given.Somebody auditor = given.person("auditor").in(unit).withOwnPassword();
        Visitor page = visits.signedIn(auditor);
        assertThat(ending.count(auditor.username(), null)).isEqualTo(1);

        importing.importing(
                null,
                new ByteArrayInputStream(("username,name,email,unit,roles,language,hours,until\n" + auditor.username()
                                + ",Gone,," + unit + ",auditor,en,40,"
                                + LocalDate.now(ZoneOffset.UTC).minusDays(1) + "\n")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(ending.count(auditor.username(), null)).isZero();
        auditor.until(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        assertThat(page.get("/people").statusCode())
                .as("access came back, the session did not")
                .isEqualTo(302);
    }

    @Test
    void aPasswordChangedOnOneNodeCountsOnAnotherThatRemembersTheOld() {
        Given.Somebody member = given.person("member").withOwnPassword();
        SigningIn otherNode = new SigningIn(
                people, credentials, hashes, new RecentChecks(Clock.systemUTC()), slowed, () -> false, ways);
        otherNode.signIn(member.username(), Given.Somebody.PASSWORD, "here");

        passwords.byAdministrator(
                member.username(),
                "another password",
                given.person("administrator").person(),
                null);

        assertThatThrownBy(() -> otherNode.signIn(member.username(), Given.Somebody.PASSWORD, "here"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(otherNode
                        .signIn(member.username(), "another password", "here")
                        .username())
                .isEqualTo(member.username());
    }
}
