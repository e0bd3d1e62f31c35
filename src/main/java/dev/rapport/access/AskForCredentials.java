package dev.rapport.access;

import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers whoever is not signed in: calls with 401 and a problem document, people with the sign-in page. */
@Component
class AskForCredentials implements AuthenticationEntryPoint {

    private static final Problem UNREACHABLE = Problem.of(
            503, "Sign-in does not work now", "The sign-in provider does not answer. Nothing was changed; try again.");

    private static final String BASIC = "Basic realm=\"Rapport\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Rapport\"";

    private final Refusals refusals;

    private final Provider provider;

    AskForCredentials(Refusals refusals, Provider provider) {
        this.refusals = refusals;
        this.provider = provider;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyTries slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            refusals.write(response, Problem.of(Refused.tooMany(slowed.sentence())));
        } else if (reason instanceof AuthenticationServiceException) {
            refusals.write(response, UNREACHABLE);
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
            ways(request).forEach(way -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, way));
        }
        refusals.write(response, Problem.of(401, "Sign in first", detail(request)));
    }

    private List<String> ways(HttpServletRequest request) {
        if (!provider.on()) {
            return List.of(BASIC);
        }
        return Caller.bringsToken(request) ? List.of(BEARER + ", error=\"invalid_token\"") : List.of(BASIC, BEARER);
    }

    private static String detail(HttpServletRequest request) {
        if (Caller.bringsToken(request)) {
            return "The token is not valid here, has expired, or its person has no access.";
        }
        return Caller.bringsCredentials(request)
                ? "Username or password is wrong, or the access has ended."
                : "Send username and password, or sign in on the page.";
    }
}
