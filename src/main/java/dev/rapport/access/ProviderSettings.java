package dev.rapport.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How people sign in with an OpenID Connect provider.
 *
 * @param issuer its address; null or empty where there is none
 * @param clientSecret null for a public client, which has only its proof key (RFC 7636)
 * @param name what people call it, for the button
 * @param usernameClaim the claim that holds the username
 * @param rolesClaim the claim that holds groups or roles; a path with dots leads into objects
 * @param roles which group or role there means which role here; null where roles are administered in Rapport
 * @param people whether whoever is not known here is made at the first sign-in
 * @param audience whom tokens for calls are meant for; null: the client's id
 * @param scopes what is asked for, between blanks
 */
@ConfigurationProperties("rapport.oidc")
record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("single sign-on") String name,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("groups") String rolesClaim,
        @Nullable String roles,
        @DefaultValue("known") Newcomers people,
        @Nullable String audience,
        @DefaultValue("openid profile email") String scopes) {

    /** What becomes of whoever the provider knows and Rapport does not. */
    enum Newcomers {
        /** Only people whom Rapport knows may come in. */
        KNOWN,
        /** Others are made. */
        MADE
    }

    ProviderSettings {
        if (StringUtils.hasText(issuer) && !StringUtils.hasText(clientId)) {
            throw new IllegalArgumentException("RAPPORT_OIDC_ISSUER is set, so RAPPORT_OIDC_CLIENT_ID is needed.");
        }
    }

    boolean on() {
        return StringUtils.hasText(issuer);
    }

    String client() {
        return String.valueOf(clientId);
    }

    boolean hasSecret() {
        return StringUtils.hasText(clientSecret);
    }

    String audienceOfCalls() {
        return audience != null && !audience.isBlank() ? audience : client();
    }

    @Override
    public String toString() {
        return "ProviderSettings";
    }
}
