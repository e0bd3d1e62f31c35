package dev.rapport.access;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** The provider says who somebody is, and Rapport does not let them in. */
final class NotLetIn extends AuthenticationException {

    /** Why, in the words that choose the sentence on the sign-in page. */
    enum Reason {
        UNKNOWN,
        UNNAMED,
        ENDED,
        ROLELESS
    }

    private final Reason reason;

    NotLetIn(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    String key() {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
