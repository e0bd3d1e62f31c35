package dev.rapport.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out cookies that hold no session's id, before anybody looks one up: PostgreSQL fails at some of what can stand in
 * them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainSessionIds extends OncePerRequestFilter {

    private static final String COOKIE = "rapport";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean odd = request.getCookies() != null
                && !Arrays.stream(request.getCookies()).allMatch(this::isPlain);
        rest.doFilter(odd ? new WithoutOdd(request) : request, response);
    }

    private boolean isPlain(Cookie cookie) {
        return !cookie.getName().equals(COOKIE) || decoded(cookie.getValue()).matches("[0-9a-f-]{36}");
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    private final class WithoutOdd extends HttpServletRequestWrapper {

        WithoutOdd(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Arrays.stream(all).filter(PlainSessionIds.this::isPlain).toArray(Cookie[]::new);
        }
    }
}
