package dev.rapport.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a page's script that sends a form. A browser follows redirects before a script sees them, so they become 204
 * with the address in {@code Location}, where the script goes itself; everything else is answered as to a browser.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class SentForm extends OncePerRequestFilter {

    /** Sent by our scripts only: no other site can have a browser add it. */
    private static final String MARK = "HX-Request";

    /** Whether a script of our pages asks. */
    static boolean byScript(HttpServletRequest request) {
        return request.getHeader(MARK) != null;
    }

    /** Whether it is a form that a script of our pages sends. */
    public static boolean is(HttpServletRequest request) {
        return byScript(request) && request.getMethod().equals("POST") && !Refusals.isCall(request);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new Told(response));
    }

    private static final class Told extends HttpServletResponseWrapper {

        Told(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            resetBuffer();
            setStatus(SC_NO_CONTENT);
            setHeader(HttpHeaders.LOCATION, location);
        }
    }
}
