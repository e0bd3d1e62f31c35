package dev.rapport.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Requests of which nothing is noted but what they change: ballots. No line of the log says who sent one and when, and
 * no answer is kept with a key.
 */
public final class Traceless {

    private static final String BALLOT = "/ballot";

    private Traceless() {}

    public static boolean is(HttpServletRequest request) {
        return is(request.getServletPath());
    }

    public static boolean is(String path) {
        return path.endsWith(BALLOT);
    }
}
