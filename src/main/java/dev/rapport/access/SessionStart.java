package dev.rapport.access;

import dev.rapport.organization.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who proved who they are; a session from before is not carried on. */
@Component
public class SessionStart {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository marks;

    SessionStart(CsrfTokenRepository marks) {
        this.marks = marks;
    }

    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        begin(SignedIn.as(person.username()), request, response);
    }

    /** For somebody for whom the provider vouches. */
    void beginByProvider(Person person, HttpServletRequest request, HttpServletResponse response) {
        begin(SignedIn.byProvider(person.username()), request, response);
    }

    private void begin(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        marks.saveToken(null, request, response);
    }
}
