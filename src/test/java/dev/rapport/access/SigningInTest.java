package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import dev.rapport.web.BrowserRules;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class SigningInTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void aCallWithoutCredentialsIsAskedForThem() {
        HttpResponse<String> answer = visits.anybody().get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(ask -> assertThat(ask).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(visits.anybody().json("POST", "/api/people/x/link", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aScriptOfOurPagesOpensNoPasswordDialog() {
        HttpResponse<String> answer =
                visits.anybody().withHeader("HX-Request", "true").get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aCallWithCredentialsNeedsNoSession() {
        Given.Somebody member = given.person("member").withOwnPassword();

        HttpResponse<String> answer = visits.calling(member).get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"username\":\"" + member.username() + "\"", "\"roles\":[\"member\"]");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void wrongPasswordsAndUnknownPeopleCannotBeToldApart() {
        Given.Somebody member = given.person("member").withOwnPassword();

        HttpResponse<String> wrong =
                visits.calling(member.username(), "something else").get("/api/me");
        HttpResponse<String> unknown =
                visits.calling(Given.unique("nobody"), "something else").get("/api/me");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void aPageLeadsToSignInAndBack() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor visitor = visits.anybody();

        HttpResponse<String> closed = visitor.get("/people?q=a");
        String signIn = closed.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
        HttpResponse<String> form = visitor.get(signIn);
        HttpResponse<String> in = visitor.post(
                "/sign-in", "username", auditor.username(), "password", Given.Somebody.PASSWORD, "to", "/people?q=a");

        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(signIn).isEqualTo("/sign-in?to=%2Fpeople%3Fq%3Da");
        assertThat(form.body()).contains("value=\"/people?q=a\"");
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/people?q=a");
        assertThat(visitor.get("/people?q=a").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("rapport").isHttpOnly()).isTrue();
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("rapport=").contains("SameSite=Lax"));
    }

    @Test
    void nobodyIsLedElsewhereAfterSigningIn() {
        Given.Somebody member = given.person("member").withOwnPassword();
        Visitor visitor = visits.anybody();
        visitor.get("/sign-in");

        HttpResponse<String> in = visitor.post(
                "/sign-in", "username", member.username(), "password", Given.Somebody.PASSWORD, "to", "//example.org/");

        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("example.org");
    }

    @Test
    void whatWasTypedIsKeptButNotThePassword() {
        Visitor visitor = visits.anybody();
        visitor.get("/sign-in");

        HttpResponse<String> answer = visitor.post("/sign-in", "username", "some.body", "password", "secret words");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("value=\"some.body\"").doesNotContain("secret words");
    }

    @Test
    void aFormWithoutThePagesMarkIsRefused() {
        Visitor administrator = visits.administrator();
        Visitor withoutMark = visits.anybody();

        assertThat(withoutMark.post("/sign-in", "username", "admin").statusCode())
                .isEqualTo(403);
        HttpResponse<String> call = administrator.json("PUT", "/api/me/password", "{}");
        assertThat(call.statusCode()).isEqualTo(403);
        assertThat(call.body()).contains("\"status\":403");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = visits.signedIn(given.person("auditor").withOwnPassword());
        visitor.get("/people");

        visitor.post("/sign-out");

        assertThat(visitor.get("/people").statusCode()).isEqualTo(302);
    }

    @Test
    void accessEndsAtOnce() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor page = visits.signedIn(auditor);
        Visitor call = visits.calling(auditor);
        assertThat(call.get("/api/units").statusCode()).isEqualTo(200);
        assertThat(page.get("/api/units").statusCode()).isEqualTo(200);

        auditor.until(LocalDate.now(ZoneOffset.UTC).minusDays(1));

        assertThat(call.get("/api/units").statusCode()).isEqualTo(401);
        assertThat(page.get("/api/units").statusCode()).isEqualTo(401);
        assertThat(page.get("/people").statusCode()).isEqualTo(302);
    }

    @Test
    void anImportedPersonCannotSignInWithoutAPassword() {
        Given.Somebody imported = given.person("member");

        assertThat(visits.calling(imported.username(), "").get("/api/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerTellsBrowsersWhatIsAllowed() {
        HttpResponse<String> page = visits.anybody().get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(BrowserRules.POLICY);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.body()).doesNotContain("This is a demo");
    }

    @Test
    void healthAndTheDescriptionOfTheApiAreOpen() {
        assertThat(visits.anybody().get("/actuator/health").body()).startsWith("{\"status\":\"UP\"");
        assertThat(visits.anybody().get("/v3/api-docs").body()).contains("/api/organization");
        assertThat(visits.anybody().get("/v3/api-docs.yaml").body()).contains("/api/organization");
    }
}
