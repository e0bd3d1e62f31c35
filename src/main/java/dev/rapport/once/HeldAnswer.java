package dev.rapport.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer of which nothing leaves before it is let go, a redirect and an error included: what leaves takes the session
 * to the database, over a second connection while the act still has its own.
 */
final class HeldAnswer extends ContentCachingResponseWrapper {

    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private int error;

    HeldAnswer(HttpServletResponse response) {
        super(response);
        response.getHeaderNames().forEach(name -> before.put(name, new ArrayList<>(response.getHeaders(name))));
    }

    /** Where a page's script has sent the form, it goes on itself, as {@link dev.rapport.web.SentForm} says. */
    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_NO_CONTENT);
        setHeader(HttpHeaders.LOCATION, location);
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    /** Back to what it was before the act; the headers that stood there already stay. */
    @Override
    public void reset() {
        super.reset();
        error = 0;
        before.forEach((name, values) -> values.forEach(value -> addHeader(name, value)));
    }

    void letGo() throws IOException {
        if (error == 0) {
            copyBodyToResponse();
        } else {
            ((HttpServletResponse) getResponse()).sendError(error);
        }
    }
}
