package dev.rapport.access;

import dev.rapport.operation.Context;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.web.Reader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads whoever is signed in anew from the database for each request, so that changed roles and ended access count at
 * once. Not a bean: it belongs into the security filters only.
 */
final class ReaderFilter extends OncePerRequestFilter {

    private final People people;

    ReaderFilter(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null) {
            Optional<Person> person = people.find(signedIn.getName()).filter(people::isActive);
            if (person.isPresent()) {
                Reader.note(request, person.get());
                Context.person(person.get().username());
            } else {
                signOut(request);
            }
        }
        rest.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
