package dev.rapport.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

/** Opens connections to the running Rapport, each with its own cookies. */
@TestComponent
@Lazy
public class Visits {

    private final int port;

    Visits(@LocalServerPort int port) {
        this.port = port;
    }

    /** Somebody who has not said who they are. */
    public Visitor anybody() {
        return new Visitor(port);
    }

    /** A program that sends username and password with each call. */
    public Visitor calling(String username, String password) {
        return anybody().withBasic(username, password);
    }

    public Visitor calling(Given.Somebody somebody) {
        return calling(somebody.username(), Given.Somebody.PASSWORD);
    }

    public Visitor callingAsAdministrator() {
        return calling("admin", RapportTest.ADMIN_PASSWORD);
    }

    /** Somebody who signed in on the page. */
    public Visitor signedIn(String username, String password) {
        Visitor visitor = anybody();
        visitor.get("/sign-in");
        visitor.post("/sign-in", "username", username, "password", password);
        return visitor;
    }

    public Visitor signedIn(Given.Somebody somebody) {
        return signedIn(somebody.username(), Given.Somebody.PASSWORD);
    }

    public Visitor administrator() {
        return signedIn("admin", RapportTest.ADMIN_PASSWORD);
    }
}
