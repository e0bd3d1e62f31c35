package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class PasswordsTest {

    private static final String FIRST = "a first password";
    private static final String OWN = "only I know this";

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    SigningRight signing;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient sql;

    @Test
    void aFirstPasswordLetsInButDoesNotSignUntilItIsReplaced() {
        String member = given.person("member").username();
        assertThat(signing.maySign(member)).isFalse();

        assertThat(set(member, FIRST).statusCode()).isEqualTo(204);
        assertThat(visits.calling(member, FIRST).get("/api/me").body()).contains("\"passwordToReplace\":true");
        assertThat(signing.maySign(member)).isFalse();

        HttpResponse<String> replaced = replace(visits.calling(member, FIRST), FIRST, OWN);
        assertThat(replaced.statusCode()).isEqualTo(204);
        assertThat(signing.maySign(member)).isTrue();
        assertThat(visits.calling(member, FIRST).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(visits.calling(member, OWN).get("/api/me").body()).contains("\"passwordToReplace\":false");
    }

    @Test
    void trustInSetPasswordsLiftsThat() {
        String member = given.person("member").username();
        set(member, FIRST);

        assertThat(new OwnPasswordSigns(credentials, () -> false, new AccessSettings(null, true, null)).maySign(member))
                .isTrue();
    }

    @Test
    void onPagesThePersonIsLedToReplaceItAndCanDoSo() {
        String auditor = given.person("auditor").username();
        set(auditor, FIRST);
        Visitor visitor = visits.anybody();
        visitor.get("/sign-in");

        HttpResponse<String> in = visitor.post("/sign-in", "username", auditor, "password", FIRST, "to", "/people");
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/password?to=%2Fpeople");
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/password?to=%2Fpeople").body()).contains("Replace it, then you can sign");

        HttpResponse<String> differ =
                visitor.post("/password", "current", FIRST, "password", OWN, "again", "something else");
        assertThat(differ.statusCode()).isEqualTo(422);
        assertThat(differ.body()).contains("not the same").doesNotContain(OWN);
        assertThat(visitor.post("/password", "current", FIRST, "password", OWN, "again", OWN)
                        .body())
                .contains("Your password is changed");
        assertThat(signing.maySign(auditor)).isTrue();
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsOtherSessions() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor here = visits.signedIn(auditor);
        Visitor elsewhere = visits.signedIn(auditor);
        here.get("/password");

        here.post("/password", "current", Given.Somebody.PASSWORD, "password", OWN, "again", OWN);

        assertThat(here.get("/people").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/people").statusCode()).isEqualTo(302);
    }

    @Test
    void aSetPasswordEndsTheSessionsAndCountsAtOnce() {
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        Visitor page = visits.signedIn(auditor);
        Visitor call = visits.calling(auditor);
        call.get("/api/me");

        set(auditor.username(), FIRST);

        assertThat(page.get("/people").statusCode()).isEqualTo(302);
        assertThat(call.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void passwordsAreLongAndNotTheUsername() {
        String member = given.person("a-rather-long-name").username();

        assertThat(set(member, "short").statusCode()).isEqualTo(422);
        assertThat(set(member, "short").body()).contains("\"pointer\":\"/password\"");
        assertThat(set(member, "x".repeat(201)).statusCode()).isEqualTo(422);
        assertThat(set(member, member).statusCode()).isEqualTo(422);
        assertThat(set("no-such-person", FIRST).statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongCurrentPasswordIsNamedAndCounted() {
        Given.Somebody member = given.person("member").withOwnPassword();
        Visitor call = visits.calling(member);

        HttpResponse<String> answer = replace(call, "not the one", OWN);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"pointer\":\"/current\"");
        assertThat(sql.sql("select failures from sign_in_failure where username = :username")
                        .param("username", member.username())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyHashesAreKept() {
        Given.Somebody member = given.person("member").withOwnPassword();

        assertThat(credentials.find(member.username()).orElseThrow().passwordHash())
                .startsWith("{sha384-bcrypt}")
                .doesNotContain(Given.Somebody.PASSWORD);
    }

    private HttpResponse<String> set(String username, String password) {
        return visits.callingAsAdministrator()
                .json("PUT", "/api/people/" + username + "/password", "{\"password\":\"" + password + "\"}");
    }

    private static HttpResponse<String> replace(Visitor person, String current, String password) {
        return person.json(
                "PUT", "/api/me/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
    }
}
