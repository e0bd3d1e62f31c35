package dev.rapport.web;

import dev.rapport.organization.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who asks. Whoever checks credentials notes the person on the request; controllers take a {@link Person} parameter. */
public final class Reader {

    static final String ATTRIBUTE = Reader.class.getName();

    private Reader() {}

    public static void note(HttpServletRequest request, Person person) {
        request.setAttribute(ATTRIBUTE, person);
    }

    public static Optional<Person> of(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(ATTRIBUTE));
    }
}
