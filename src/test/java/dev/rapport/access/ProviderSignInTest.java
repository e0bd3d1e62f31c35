package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.organization.MakingPerson;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReplacingRoles;
import dev.rapport.organization.Role;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.SingleSignOn;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@RapportTest
class ProviderSignInTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    People people;

    @Autowired
    MakingPerson making;

    @Autowired
    ReplacingRoles replacing;

    @Autowired
    ChangesByProvider changes;

    @Autowired
    SigningRight signing;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void nobodyIsSignedInHere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverTheProviderVouchesForComesInAndGetsWhereTheyWanted() {
        String manager = given.person("change-manager").username();
        Visitor visitor = visits.anybody();
        assertThat(visitor.get("/sign-in?to=%2Fplaybooks").body())
                .contains("Sign in with Harbour account", "/sign-in/with/provider?to=%2Fplaybooks");
        visitor.get("/sign-in/with/provider");
        String before = visitor.cookie("rapport").getValue();

        HttpResponse<String> asked = visitor.get("/sign-in/with/provider?to=%2Fplaybooks");
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .startsWith(SingleSignOn.issuer())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        HttpResponse<String> in = comesBack(visitor, asked, manager, "cm-group");

        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/playbooks"));
        assertThat(visitor.get("/playbooks").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("rapport").getValue()).isNotEqualTo(before);
    }

    @Test
    void whatIsKeptInBetweenAndAfterwardsIsSmallAndHoldsNoToken() {
        String manager = given.person("change-manager").username();
        Visitor visitor = visits.anybody();

        HttpResponse<String> asked = visitor.get("/sign-in/with/provider");
        assertThat(kept(visitor))
                .singleElement()
                .satisfies(row -> assertThat(row.length()).isLessThan(1_500));
        comesBack(visitor, asked, manager, "cm-group");

        assertThat(kept(visitor))
                .singleElement()
                .satisfies(row -> assertThat(row).hasSizeLessThan(4_000).doesNotContain("eyJ"));
    }

    @Test
    void rolesAreThoseOfTheProviderAndTheChangeIsRecorded() {
        Given.Somebody auditor = given.person("auditor", "administrator");

        comesIn(auditor.username(), "board", "a group that means nothing here");

        assertThat(auditor.person().roles())
                .as("nobody mapped administrators, so that role stays")
                .containsExactlyInAnyOrder(Role.SPONSOR, Role.MEMBER, Role.ADMINISTRATOR);
        assertThat(sql.sql("select roles_before::text || roles_after::text from change_by_provider where username = ?")
                        .param(auditor.username())
                        .query(String.class)
                        .list())
                .containsExactly("{auditor,administrator}{sponsor,member,administrator}");
        comesIn(auditor.username(), "board");
        assertThat(sql.sql("select count(*) from change_by_provider where username = ?")
                        .param(auditor.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyBecomesAnAdministratorUnlessTheMappingSaysSo() {
        Given.Somebody member = given.person("member");
        Map<String, Object> claims = claims(member.username(), "boss");

        coming("known", "boss=sponsor").comeIn(claims);
        assertThat(member.person().roles()).containsExactly(Role.SPONSOR);
        coming("known", "boss=administrator").comeIn(claims);
        assertThat(member.person().roles()).containsExactly(Role.ADMINISTRATOR);
        coming("known", "boss=sponsor,chief=administrator").comeIn(claims);
        assertThat(member.person().roles()).containsExactly(Role.SPONSOR);
    }

    @Test
    void withoutAMappingRolesStayAsTheyAre() {
        Given.Somebody auditor = given.person("auditor");

        coming("known", null).comeIn(claims(auditor.username(), "board"));

        assertThat(auditor.person().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void whoLeadsAUnitStaysAUnitManager() {
        Given.Somebody manager = given.person("unit-manager").leading(given.unit());

        comesIn(manager.username(), "board");

        assertThat(manager.person().roles()).contains(Role.UNIT_MANAGER, Role.SPONSOR);
    }

    @ParameterizedTest
    @CsvSource({"RAPPORT_OIDC_ROLES without a role,group", "an unknown role,group=king", "no group,=member"})
    void aMappingThatCannotBeReadStopsTheStart(String what, String mapping) {
        assertThatThrownBy(() -> new ProviderRoles(mapping)).as(what).hasMessageContaining("RAPPORT_OIDC_ROLES");
    }

    @Test
    void peopleAreMadeOnTheirFirstSignInWhereTheSettingsSaySo() {
        String newcomer = Given.unique("new.comer");

        coming("made", "board=sponsor").comeIn(claims(newcomer.toUpperCase(java.util.Locale.ROOT), "board"));

        Person made = people.find(newcomer).orElseThrow();
        assertThat(made.name()).isEqualTo("Ada New");
        assertThat(made.email()).isEqualTo("ada@example.org");
        assertThat(made.language()).isEqualTo("de");
        assertThat(made.roles()).containsExactly(Role.SPONSOR);
        coming("made", null).comeIn(claims(Given.unique("next")));
        assertThatThrownBy(() -> coming("made", null).comeIn(claims("no one@example.org")))
                .isInstanceOf(NotLetIn.class);
        assertThat(sql.sql("select made from change_by_provider where username = ?")
                        .param(newcomer)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoeverRapportDoesNotKnowIsRefusedInWords() {
        Visitor visitor = visits.anybody();

        HttpResponse<String> refused =
                comesBack(visitor, visitor.get("/sign-in/with/provider"), Given.unique("stranger"), "board");

        assertThat(visitor.follow(refused).body())
                .contains("Rapport does not know you. Ask your administrator to let you in.");
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void whoseAccessEndedIsRefusedInWords() {
        Given.Somebody member =
                given.person("member").until(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        Visitor visitor = visits.anybody();

        HttpResponse<String> refused =
                comesBack(visitor, visitor.get("/sign-in/with/provider"), member.username(), "board");

        assertThat(visitor.follow(refused).body()).contains("Your access has ended.");
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoneOfTheGroupsIsRefusedInWordsAndKeepsTheirRoles() {
        Given.Somebody member = given.person("member");
        Visitor visitor = visits.anybody();

        HttpResponse<String> refused =
                comesBack(visitor, visitor.get("/sign-in/with/provider"), member.username(), "elsewhere");

        assertThat(visitor.follow(refused).body()).contains("None of your groups has a role in Rapport.");
        assertThat(member.person().roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void nobodyIsSignedInWithAnAnswerThatTheirBrowserDidNotAskFor() {
        String mallory = given.person("member").username();
        Visitor theirs = visits.anybody();
        SingleSignOn.vouchesFor(mallory, "board");
        HttpResponse<String> planted = theirs.follow(theirs.get("/sign-in/with/provider"));
        Visitor victim = visits.anybody();
        victim.get("/sign-in/with/provider");

        HttpResponse<String> refused = victim.follow(planted);

        assertThat(victim.follow(refused).body()).contains("Signing in with Harbour account did not work.");
        assertThat(victim.get("/tasks").statusCode()).isEqualTo(302);
        assertThat(theirs.follow(planted).headers().firstValue("Location").orElse(""))
                .endsWith("/");
        assertThat(theirs.get("/tasks").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> faults() {
        long hourAgo = System.currentTimeMillis() / 1_000 - 3_600;
        return Stream.of(
                Arguments.of("another sign-in's nonce", "nonce", "not what was asked"),
                Arguments.of("another issuer", "iss", "https://issuer.example.org"),
                Arguments.of("another client's token", "aud", List.of("somebody-else")),
                Arguments.of("an old token", "exp", hourAgo));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatTheProviderSignedForSomethingElseLetsNobodyIn(String what, String claim, Object says) {
        String member = given.person("member").username();
        Visitor visitor = visits.anybody();

        HttpResponse<String> asked = visitor.get("/sign-in/with/provider");
        SingleSignOn.vouchesWrongly(member, claim, says);
        HttpResponse<String> refused = visitor.follow(visitor.follow(asked));

        isRefusedOnAPlainPage(visitor, refused);
        HttpResponse<String> rightly = comesBack(visitor, visitor.get("/sign-in/with/provider"), member, "board");
        assertThat(rightly.headers().firstValue("Location").orElse("")).doesNotContain("refused");
    }

    @Test
    void anAnswerWithAnotherStateLetsNobodyIn() {
        Visitor visitor = visits.anybody();
        HttpResponse<String> back = visitor.follow(visitor.get("/sign-in/with/provider"));
        String address = back.headers().firstValue("Location").orElseThrow();
        assertThat(address).contains("state=");

        HttpResponse<String> refused =
                visitor.get(address.replaceFirst("state=[^&]+", "state=another").replaceFirst("^https?://[^/]+", ""));

        isRefusedOnAPlainPage(visitor, refused);
    }

    private void isRefusedOnAPlainPage(Visitor visitor, HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/sign-in?refused=failed");
        HttpResponse<String> page = visitor.follow(refused);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1", "Signing in with Harbour account did not work. Try again")
                .doesNotContain("invalid_", "Exception", "nonce");
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void administratorsSeeOnThePersonsPageWhatTheProviderChangedAndNobodyElseDoes() {
        Given.Somebody person = given.person("auditor");
        comesIn(person.username(), "board");

        assertThat(visits.administrator().get("/people/" + person.username()).body())
                .contains("What single sign-on changed")
                .contains("Roles: auditor; now sponsor, member")
                .contains("subject of " + person.username() + " at " + SingleSignOn.issuer());
        assertThat(visits.signedIn(given.person("auditor").withOwnPassword())
                        .get("/people/" + person.username())
                        .body())
                .doesNotContain("single sign-on changed");
        assertThat(visits.administrator()
                        .get("/people/" + given.person("member").username())
                        .body())
                .doesNotContain("single sign-on changed");
        String newcomer = Given.unique("new.comer");
        coming("made", "board=sponsor").comeIn(claims(newcomer, "board"));
        assertThat(visits.administrator().get("/people/" + newcomer).body())
                .contains("Made on the first sign-in, as sponsor");
    }

    @Test
    void nobodyIsLedElsewhereAfterwards() {
        Visitor visitor = visits.anybody();

        HttpResponse<String> in = comesBack(
                visitor,
                visitor.get("/sign-in/with/provider?to=%2F%2Fexample.org"),
                given.person("member").username(),
                "board");

        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("example.org");
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidInWordsAndStopsNothingElse() throws Exception {
        Provider dead = new Provider(settings("http://localhost:1/nothing", "known", null), access());
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ProviderReached(dead)
                .doFilter(new MockHttpServletRequest("GET", "/sign-in/with/provider"), response, new MockFilterChain());

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?refused=unreachable");
        assertThat(visits.anybody().get("/sign-in?refused=unreachable").body())
                .contains("Harbour account does not answer now");
    }

    @Test
    void whoCameByTheProviderMaySignAndWhoCameWithASetPasswordMayNot() {
        String member = given.person("member").username();

        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(member));
        assertThat(signing.maySign(member)).isFalse();
        SecurityContextHolder.getContext().setAuthentication(SignedIn.byProvider(member));
        assertThat(signing.maySign(member)).isTrue();
        assertThat(signing.maySign(given.person("member").username())).isFalse();
    }

    @Test
    void signingOutEndsTheSessionAndOffersToSignOutOfTheProvider() {
        Visitor visitor = comesIn(given.person("member").username(), "board");
        visitor.get("/password");

        HttpResponse<String> out = visitor.post("/sign-out");

        assertThat(visitor.follow(out).body())
                .contains("You are signed out.", "Sign out of Harbour account too", "/endsession?client_id=rapport");
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void wherePasswordsAreOffOnlyTheFirstAdministratorHasOne() {
        ProviderSettings settings = settings(SingleSignOn.issuer(), "known", null);
        SignInWays ways = new SignInWays(new Provider(settings, access()), settings, false);

        assertThat(ways.passwords()).isFalse();
        assertThat(ways.passwordOpens("member")).isFalse();
        assertThat(ways.passwordOpens(FirstAdministrator.USERNAME)).isTrue();
    }

    @Test
    void withoutAProviderPasswordsCannotBeSwitchedOff() {
        ProviderSettings none = settings("", "known", null);
        SignInWays ways = new SignInWays(new Provider(none, access()), none, false);

        assertThat(ways.passwords()).isTrue();
        assertThat(ways.provider()).isEmpty();
    }

    private Visitor comesIn(String username, String... groups) {
        Visitor visitor = visits.anybody();
        comesBack(visitor, visitor.get("/sign-in/with/provider"), username, groups);
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> comesBack(
            Visitor visitor, HttpResponse<String> asked, String username, String... groups) {
        SingleSignOn.vouchesFor(username, groups);
        return visitor.follow(visitor.follow(asked));
    }

    private List<String> kept(Visitor visitor) {
        String session = new String(
                java.util.Base64.getDecoder().decode(visitor.cookie("rapport").getValue()), StandardCharsets.UTF_8);
        return sql.sql("""
                        select encode(attribute_bytes, 'escape') from spring_session_attributes
                          join spring_session on primary_id = session_primary_id where session_id = ?
                        """).param(session).query(String.class).list();
    }

    private ComingByProvider coming(String newcomers, @Nullable String roles) {
        return new ComingByProvider(
                settings(SingleSignOn.issuer(), newcomers, roles), people, making, replacing, changes);
    }

    private static ProviderSettings settings(String issuer, String newcomers, @Nullable String roles) {
        return new ProviderSettings(
                issuer,
                SingleSignOn.CLIENT,
                null,
                "Harbour account",
                "preferred_username",
                "groups",
                roles,
                ProviderSettings.Newcomers.valueOf(newcomers.toUpperCase(java.util.Locale.ROOT)),
                null,
                "openid");
    }

    private static AccessSettings access() {
        return new AccessSettings(null, false, null);
    }

    private static Map<String, Object> claims(String username, String... groups) {
        return Map.of(
                "preferred_username",
                username,
                "name",
                "Ada New",
                "email",
                "ada@example.org",
                "locale",
                "de-AT",
                "groups",
                List.of(groups));
    }
}
