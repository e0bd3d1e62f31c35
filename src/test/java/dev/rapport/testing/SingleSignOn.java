package dev.rapport.testing;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** An OpenID Connect provider on this machine, which vouches for whomever a test names. One for all tests. */
@TestConfiguration(proxyBeanMethods = false)
public class SingleSignOn {

    public static final String CLIENT = "rapport";
    private static final String ISSUER = "houses";
    private static final long HOUR = 3_600;
    private static final MockOAuth2Server SERVER = started();

    @Bean
    static DynamicPropertyRegistrar providerOfTests() {
        return properties -> {
            properties.add("rapport.oidc.issuer", SingleSignOn::issuer);
            properties.add("rapport.oidc.client-id", () -> CLIENT);
            properties.add("rapport.oidc.client-secret", () -> "a secret of the client");
            properties.add("rapport.oidc.name", () -> "Harbour account");
            properties.add("rapport.oidc.roles-claim", () -> "realm_access.roles");
            properties.add("rapport.oidc.roles", () -> "cm-group=change-manager, board=sponsor, board=member");
        };
    }

    public static String issuer() {
        return SERVER.issuerUrl(ISSUER).toString();
    }

    /** The next sign-in is of that person. */
    public static void vouchesFor(String username, String... groups) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "subject of " + username, "JWT", List.of(CLIENT), claims(username, groups), HOUR));
    }

    /** The same, but the token says something that it should not: {@code nonce}, {@code iss}, {@code aud}, {@code exp}. */
    public static void vouchesWrongly(String username, String claim, Object says) {
        Map<String, Object> claims = new HashMap<>(claims(username, "board"));
        claims.put(claim, says);
        SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, "subject of " + username, "JWT", List.of(CLIENT), claims, HOUR));
    }

    /** A token for calls. */
    public static String token(String username) {
        return token(ISSUER, CLIENT, username, HOUR);
    }

    public static String tokenFor(String audience, String username) {
        return token(ISSUER, audience, username, HOUR);
    }

    /** Signed by the same machine for another issuer, with another key. */
    public static String foreignToken(String username) {
        return token("others", CLIENT, username, HOUR);
    }

    public static String expiredToken(String username) {
        return token(ISSUER, CLIENT, username, -HOUR);
    }

    private static String token(String issuer, String audience, String username, long seconds) {
        return SERVER.issueToken(
                        issuer,
                        CLIENT,
                        new DefaultOAuth2TokenCallback(
                                issuer, "subject", "JWT", List.of(audience), claims(username), seconds))
                .serialize();
    }

    private static Map<String, Object> claims(String username, String... groups) {
        return Map.of(
                "preferred_username",
                username,
                "name",
                "Ada " + username,
                "email",
                username + "@example.org",
                "locale",
                "de-AT",
                "realm_access",
                Map.of("roles", List.of(groups)));
    }

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }
}
