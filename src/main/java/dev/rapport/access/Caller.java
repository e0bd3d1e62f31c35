package dev.rapport.access;

import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Tells programs, our own pages' scripts and people apart. */
final class Caller {

    private Caller() {}

    static boolean isProgram(HttpServletRequest request) {
        return Refusals.isCall(request);
    }

    /** Whether a script on one of our pages asks: a browser's own password dialog would only be in the way. */
    static boolean isOurScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null || isFragment(request);
    }

    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    static boolean bringsToken(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** The sign-in page, which leads back to where this request wanted to go. */
    static String signInPage(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/") || isFragment(request)) {
            return "/sign-in";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "/sign-in?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
