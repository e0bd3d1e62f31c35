package dev.rapport.access;

import dev.rapport.web.BrowserRules;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the firewall refuses. One of a method that it does not know is answered here and now: on the way
 * to the error page it would be refused again.
 */
@Component
class RefuseOddRequests implements RequestRejectedHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Refusals refusals;

    RefuseOddRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        BrowserRules.in(request, response);
        if (METHODS.contains(request.getMethod())) {
            response.sendError(400);
        } else {
            refusals.write(response, Problem.of(400, "That could not be read", "The request is not well formed."));
        }
    }
}
