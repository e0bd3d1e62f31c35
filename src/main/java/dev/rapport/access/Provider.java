package dev.rapport.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID Connect provider. It is asked about itself when somebody first signs in with it, not at start: Rapport
 * starts without it.
 */
@Component
class Provider {

    /** As in the addresses {@code /sign-in/with/provider} and {@code /sign-in/from/provider}. */
    static final String ID = "provider";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    /** Also the type that RFC 9068, section 2.1, gives to access tokens. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    private final ProviderSettings settings;
    private final @Nullable String address;
    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings, AccessSettings access) {
        this.settings = settings;
        this.address = access.address();
    }

    boolean on() {
        return settings.on();
    }

    /** @throws ProviderUnreachable when it does not say within seconds how to sign in with it */
    ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    /** Where people sign out of the provider, if it was reached and has such a place. */
    @Nullable
    String endSession() {
        ClientRegistration found = known;
        Object end = found == null
                ? null
                : found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return end instanceof String place ? place : null;
    }

    /** Reads tokens that the provider signed, with any of the asymmetric ways, and that pass the given rules. */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> rules) {
        String keys = registration().getProviderDetails().getJwkSetUri();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(known -> known.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(TYPES))
                .restOperations(new RestTemplate(requests()))
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** Requests that are given up after seconds. */
    static ClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    private ClientRegistration discover() {
        String issuer = String.valueOf(settings.issuer());
        try {
            Map<String, Object> document = RestClient.create(new RestTemplate(requests()))
                    .get()
                    .uri(StringUtils.trimTrailingCharacter(issuer, '/') + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(DOCUMENT);
            if (document == null || !issuer.equals(document.get("issuer"))) {
                throw new ProviderUnreachable("What answers at " + issuer + " says that it is another issuer");
            }
            return registration(document);
        } catch (RestClientException | IllegalArgumentException failure) {
            throw new ProviderUnreachable("No OpenID Connect provider answers at " + issuer, failure);
        }
    }

    private ClientRegistration registration(Map<String, Object> document) {
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.client())
                .scope(settings.scopes().split("[ ,]+", 0))
                .redirectUri((address == null ? "{baseUrl}" : StringUtils.trimTrailingCharacter(address, '/'))
                        + "/sign-in/from/" + ID);
        return settings.hasSecret()
                ? registration.clientSecret(settings.clientSecret()).build()
                : registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build();
    }
}
