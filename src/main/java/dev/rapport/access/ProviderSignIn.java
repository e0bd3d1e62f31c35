package dev.rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The way to the provider and back: authorization code with proof key, state and nonce. Nothing that the provider hands
 * out is kept; a session of the same kind as after a password begins.
 */
@Component
class ProviderSignIn implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

    static final String THERE = "/sign-in/with";
    static final String BACK = "/sign-in/from/*";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Provider provider;
    private final ComingByProvider coming;
    private final SessionStart sessionStart;

    ProviderSignIn(Provider provider, ComingByProvider coming, SessionStart sessionStart) {
        this.provider = provider;
        this.coming = coming;
        this.sessionStart = sessionStart;
    }

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        ClientRegistrationRepository registrations = id -> Provider.ID.equals(id) ? provider.registration() : null;
        login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/sign-in")
                .loginProcessingUrl(BACK)
                .securityContextRepository(new NullSecurityContextRepository())
                .authorizationEndpoint(there -> there.authorizationRequestResolver(asking(registrations))
                        .authorizationRequestRepository(new AskedProvider(provider)))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(users()))
                .successHandler(this::letIn)
                .failureHandler((request, response, failure) -> refuse(response, failure));
    }

    private static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, THERE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Provider.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static OidcUserService users() {
        RestTemplate requests = new RestTemplate(Provider.requests());
        requests.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(requests);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(plain);
        return users;
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        String next = AskedProvider.next(request);
        try {
            OidcUser user = (OidcUser) vouched.getPrincipal();
            sessionStart.beginByProvider(coming.comeIn(user.getClaims()), request, response);
            response.sendRedirect(next);
        } catch (NotLetIn refused) {
            refuse(response, refused);
        }
    }

    /** Leads back to the sign-in page, which says why. */
    static void refuse(HttpServletResponse response, AuthenticationException failure) throws IOException {
        String why = "failed";
        if (failure instanceof NotLetIn known) {
            why = known.key();
        } else {
            LOG.warn("A sign-in with the provider failed: {}", failure.getMessage());
            why = failure instanceof AuthenticationServiceException ? "unreachable" : why;
        }
        response.sendRedirect("/sign-in?refused=" + why);
    }
}
