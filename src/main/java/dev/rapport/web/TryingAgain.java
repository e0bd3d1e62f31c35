package dev.rapport.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a request that others overtook is handled once more as a whole, so that it needs no answer yet. */
public final class TryingAgain {

    private static final String ATTRIBUTE = TryingAgain.class.getName();

    private TryingAgain() {}

    public static void note(HttpServletRequest request, boolean ahead) {
        request.setAttribute(ATTRIBUTE, ahead);
    }

    static boolean isAhead(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }
}
