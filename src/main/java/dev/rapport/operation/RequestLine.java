package dev.rapport.operation;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request that was answered: its route and not its address, which may hold a name or a token. */
public final class RequestLine {

    /** Off where people read the log. */
    static final String LOGGER = "dev.rapport.request";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private RequestLine() {}

    /** @param route the pattern that the address matched; null where it was turned away before, or matched none */
    public static void write(String method, @Nullable String route, int status, Duration took) {
        LOG.info(
                "{} {} answered {} in {} ms",
                METHODS.contains(method) ? method : "?",
                route == null ? "(no route)" : route,
                status,
                took.toMillis());
    }
}
