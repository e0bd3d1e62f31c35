package dev.rapport.access;

import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers requests that come without the page's own mark against forgery, or to what is closed. */
@Component
class RefuseAccess implements AccessDeniedHandler {

    private final Refusals refusals;
    private final AskForCredentials ask;

    RefuseAccess(Refusals refusals, AskForCredentials ask) {
        this.refusals = refusals;
        this.ask = ask;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean call = Caller.isProgram(request) || Caller.isOurScript(request);
        if (call && SecurityContextHolder.getContext().getAuthentication() == null) {
            ask.commence(request, response, new InsufficientAuthenticationException("nobody is signed in", denied));
        } else if (request.getServletPath().equals(ReadingMetrics.PATH)) {
            refusals.write(response, Problem.of(403, "You may not read this", "Metrics are for administrators."));
        } else if (call) {
            refusals.write(
                    response,
                    Problem.of(
                            403,
                            "You may not do this",
                            "The request does not carry the page’s own mark. Reload the page and try again."));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
