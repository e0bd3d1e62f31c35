package dev.rapport.web;

import dev.rapport.operation.Context;
import dev.rapport.operation.RequestLine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request an id, which every line of the log and the answer carry: the caller's {@code X-Request-Id} where that
 * is well-formed, otherwise a new one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestContext extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String claimed = request.getHeader(HEADER);
        String id = claimed != null && Context.isRequestId(claimed)
                ? claimed
                : UUID.randomUUID().toString();
        Context.request(id);
        response.setHeader(HEADER, id);
        try {
            rest.doFilter(request, response);
        } finally {
            write(request, response, Duration.ofNanos(System.nanoTime() - begun));
            Context.end();
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Duration took) {
        String path = request.getRequestURI();
        if (!Traceless.is(request)
                && Stream.of("/assets/", "/actuator/", "/livez", "/readyz").noneMatch(path::startsWith)) {
            RequestLine.write(request.getMethod(), route(request), response.getStatus(), took);
        }
    }

    /** The pattern that the address matched, which holds no name and no token as the address may. */
    static @Nullable String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? null : pattern.toString();
    }
}
