package dev.rapport.access;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks what the provider signed: tokens that calls bring, and the token that says who signed in. A token counts when
 * its signature is the provider's, it is meant for us, it has not expired, and its person has access.
 */
@Component
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    /** Under this name bad tokens are counted: a token that cannot be read names nobody. */
    private static final String NOBODY = "(token)";

    private final Provider provider;
    private final ProviderSettings settings;
    private final ComingByProvider coming;
    private final SlowedSignIns slowed;
    private volatile @Nullable JwtDecoder ofCalls;
    private volatile @Nullable JwtDecoder ofSignIns;

    ProviderTokens(Provider provider, ProviderSettings settings, ComingByProvider coming, SlowedSignIns slowed) {
        this.provider = provider;
        this.settings = settings;
        this.coming = coming;
        this.slowed = slowed;
    }

    /** @throws TooManyTries when bad tokens from the same address ask for a wait */
    Authentication authenticate(Authentication claimed) {
        String token = ((BearerTokenAuthenticationToken) claimed).getToken();
        try {
            return coming.known(claims(token))
                    .map(person -> SignedIn.byProvider(person.username()))
                    .orElseThrow(() -> new InvalidBearerTokenException("nobody known"));
        } catch (AuthenticationServiceException unreachable) {
            throw unreachable;
        } catch (AuthenticationException wrong) {
            throw slowed.refusal(NOBODY, address(claimed), wrong);
        }
    }

    private Map<String, Object> claims(String token) {
        try {
            return ofCalls().decode(token).getClaims();
        } catch (BadJwtException bad) {
            throw new InvalidBearerTokenException("not valid", bad);
        } catch (JwtException unreachable) {
            throw new ProviderUnreachable("The provider’s keys cannot be read", unreachable);
        }
    }

    private JwtDecoder ofCalls() {
        JwtDecoder decoder = ofCalls;
        if (decoder == null) {
            String audience = settings.audienceOfCalls();
            decoder = provider.decoder(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(),
                    new JwtIssuerValidator(settings.issuer()),
                    new JwtClaimValidator<Collection<String>>(
                            JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience))));
            ofCalls = decoder;
        }
        return decoder;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        JwtDecoder decoder = ofSignIns;
        if (decoder == null) {
            decoder = provider.decoder(new DelegatingOAuth2TokenValidator<Jwt>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            ofSignIns = decoder;
        }
        return decoder;
    }

    private static String address(Authentication claimed) {
        return claimed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
