package dev.rapport.access;

import dev.rapport.organization.Role;
import dev.rapport.web.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Metrics are read by administrators and, where {@code MANAGEMENT_SERVER_PORT} opens a port of its own for that, by whoever
 * reaches that port.
 */
@Component
class ReadingMetrics {

    static final String PATH = "/actuator/prometheus";

    private final Environment environment;

    ReadingMetrics(Environment environment) {
        this.environment = environment;
    }

    boolean isOpenFor(HttpServletRequest request) {
        boolean administrator = Reader.of(request)
                .filter(reader -> reader.has(Role.ADMINISTRATOR))
                .isPresent();
        return administrator || cameThroughItsOwnPort(request.getLocalPort());
    }

    private boolean cameThroughItsOwnPort(int port) {
        return port("local.management.port").filter(own -> own == port).isPresent()
                && port("local.server.port").filter(main -> main != port).isPresent();
    }

    private Optional<Integer> port(String name) {
        return Optional.ofNullable(environment.getProperty(name, Integer.class));
    }
}
