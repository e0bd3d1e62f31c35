package dev.rapport.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session remembers of who signed in: the username, whether the provider vouched for it, and nothing else. */
final class SignedIn {

    private static final GrantedAuthority VOUCHED = new SimpleGrantedAuthority("VOUCHED_FOR");

    private SignedIn() {}

    static Authentication as(String username) {
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    static Authentication byProvider(String username) {
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of(VOUCHED));
    }

    /** Whether the provider proved in this session or call who the person is. */
    static boolean isByProvider(@Nullable Authentication signedIn) {
        return signedIn != null && signedIn.getAuthorities().contains(VOUCHED);
    }
}
