package dev.rapport.access;

import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls that a browser sends for a page of another site. A browser that once asked for username and password
 * sends them with such calls too, and nobody would have meant them.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final Refusals refusals;

    ForeignPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && FOREIGN.contains(site)) {
            refusals.write(response, Problem.of(Refused.notAllowed("A page of another site may not call this.")));
        } else {
            rest.doFilter(request, response);
        }
    }
}
