package dev.rapport.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told about every answer: only our own scripts, styles and forms, in nobody's frame, nothing of the
 * machine, nothing to other sites, kept by nobody. Over TLS: come back over TLS only. Most answers get it on their way
 * through the security filters; those that never come that far get it here.
 */
public final class BrowserRules {

    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static final String NOTHING_OF_THE_MACHINE = "camera=(), display-capture=(), geolocation=(), microphone=(), "
            + "midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), browsing-topics=()";

    /** How many seconds browsers remember to come over TLS only: a year. */
    public static final long OVER_TLS_ONLY = 31_536_000;

    private static final Map<String, String> RULES = Map.of(
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Permissions-Policy", NOTHING_OF_THE_MACHINE,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private BrowserRules() {}

    /** Adds each rule that the answer does not hold yet. */
    public static void in(HttpServletRequest request, HttpServletResponse response) {
        RULES.forEach((name, rule) -> set(response, name, rule));
        if (request.isSecure()) {
            set(response, "Strict-Transport-Security", "max-age=" + OVER_TLS_ONLY);
        }
    }

    private static void set(HttpServletResponse response, String name, String rule) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, rule);
        }
    }

    /** The security filters leave the way to the error page out, and some failures take no other. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class OnErrorPages extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                in(request, response);
            }
            rest.doFilter(request, response);
        }

        @Override
        protected void doFilterNestedErrorDispatch(
                HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            doFilterInternal(request, response, rest);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
