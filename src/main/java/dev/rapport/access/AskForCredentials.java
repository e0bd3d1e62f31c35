package dev.rapport.access;

import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers whoever is not signed in: calls with 401 and a problem document, people with the sign-in page. */
@Component
class AskForCredentials implements AuthenticationEntryPoint {

    private final Refusals refusals;

    AskForCredentials(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyTries slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            refusals.write(response, Problem.of(Refused.tooMany(slowed.sentence())));
        } else if (Caller.isProgram(request) || Caller.isOurScript(request)) {
            refuse(request, response);
        } else {
            response.sendRedirect(Caller.signInPage(request));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Caller.isFragment(request)) {
            response.setHeader("HX-Redirect", "/sign-in");
        }
        if (!Caller.isOurScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rapport\", charset=\"UTF-8\"");
        }
        String detail = Caller.bringsCredentials(request)
                ? "Username or password is wrong, or the access has ended."
                : "Send username and password, or sign in on the page.";
        refusals.write(response, Problem.of(401, "Sign in first", detail));
    }
}
