package dev.rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Keeps in the session, for all nodes, that a browser was sent to the provider and with which secrets. Only that
 * browser can come back, once, and only with the same state.
 */
final class AskedProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String KEPT = "rapport.asked-provider";
    private static final String NEXT = AskedProvider.class.getName() + ".next";

    private final Provider provider;

    AskedProvider(Provider provider) {
        this.provider = provider;
    }

    /**
     * @param verifier the proof key of RFC 7636
     * @param to where the person wanted to go
     */
    private record Asked(String state, String nonce, String verifier, String redirect, String to)
            implements Serializable {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Asked asked = asked(request);
        return asked == null ? null : request(asked);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            forget(request);
            return;
        }
        Asked kept = new Asked(
                asked.getState(),
                String.valueOf(asked.<Object>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(asked.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                asked.getRedirectUri(),
                LocalAddress.of(request.getParameter("to")));
        request.getSession().setAttribute(KEPT, kept);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Asked asked = asked(request);
        if (asked == null) {
            return null;
        }
        forget(request);
        request.setAttribute(NEXT, asked.to());
        return request(asked);
    }

    /** Where whoever just came back wanted to go. */
    static String next(HttpServletRequest request) {
        return request.getAttribute(NEXT) instanceof String to ? to : "/";
    }

    private static @Nullable Asked asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof Asked asked
                        && asked.state().equals(request.getParameter(OAuth2ParameterNames.STATE))
                ? asked
                : null;
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    private OAuth2AuthorizationRequest request(Asked asked) {
        ClientRegistration registration = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(asked.redirect())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(attributes -> attributes.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, Provider.ID,
                        OidcParameterNames.NONCE, asked.nonce(),
                        PkceParameterNames.CODE_VERIFIER, asked.verifier())))
                .build();
    }
}
