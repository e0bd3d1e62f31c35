package dev.rapport.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Fills every role of a project with somebody new, for tests that play a project through the API. */
@TestComponent
@Lazy
public class Casting {

    private final Given given;
    private final Visits visits;
    private final ObjectMapper json;

    Casting(Given given, Visits visits, ObjectMapper json) {
        this.given = given;
        this.visits = visits;
        this.json = json;
    }

    /** Two units, each with a manager and a member, and one person for each other role. */
    public Cast cast() {
        return new Cast(given, visits, json);
    }
}
