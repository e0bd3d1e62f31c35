package dev.rapport.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** What a session remembers of who signed in: the username and nothing else. */
final class SignedIn {

    private SignedIn() {}

    static Authentication as(String username) {
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }
}
