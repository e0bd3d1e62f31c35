package dev.rapport.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not as one. */
final class ProviderUnreachable extends AuthenticationServiceException {

    ProviderUnreachable(String why, Throwable cause) {
        super(why, cause);
    }

    ProviderUnreachable(String why) {
        super(why);
    }
}
