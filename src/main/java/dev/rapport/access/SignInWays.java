package dev.rapport.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** By which ways people come in: with a password, with the provider, or both. */
@Component
public class SignInWays {

    private static final Logger LOG = LoggerFactory.getLogger(SignInWays.class);

    private final Provider provider;
    private final ProviderSettings settings;
    private final boolean passwords;

    SignInWays(Provider provider, ProviderSettings settings, @Value("${rapport.passwords:true}") boolean passwords) {
        this.provider = provider;
        this.settings = settings;
        this.passwords = passwords || !provider.on();
        if (!passwords && !provider.on()) {
            LOG.warn("RAPPORT_PASSWORDS=false needs RAPPORT_OIDC_ISSUER; passwords stay the way in.");
        }
    }

    /** What people call the provider, where there is one. */
    public Optional<String> provider() {
        return provider.on() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Whether everybody who has a password may come in with it. */
    public boolean passwords() {
        return passwords;
    }

    /** The first administrator always may, so that somebody can still come in when the provider does not answer. */
    boolean passwordOpens(String username) {
        return passwords || username.equals(FirstAdministrator.USERNAME);
    }

    /**
     * Where people sign out of the provider as well; null where it has no such place.
     *
     * @param base the address of Rapport, to which the provider leads back
     */
    public @Nullable String signOutAddress(String base) {
        String end = provider.endSession();
        return end == null
                ? null
                : UriComponentsBuilder.fromUriString(end)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(settings.client(), base + "/sign-in?out")
                        .toUriString();
    }
}
