package dev.rapport.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in words that the provider does not answer, before anybody is sent there or comes back. */
final class ProviderReached extends OncePerRequestFilter {

    private final Provider provider;

    ProviderReached(Provider provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/sign-in/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            provider.registration();
        } catch (ProviderUnreachable failure) {
            ProviderSignIn.refuse(response, failure);
            return;
        }
        rest.doFilter(request, response);
    }
}
