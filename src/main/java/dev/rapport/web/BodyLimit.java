package dev.rapport.web;

import dev.rapport.refusal.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A call's document may have up to 2 MB, declared or not; uploads of files have limits of their own. */
@Component
@Order(0)
class BodyLimit extends OncePerRequestFilter {

    private static final long MOST = 2L * 1024 * 1024;

    private final Refusals refusals;

    BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Thrown while reading what turned out to be too long. */
    static final class Exceeded extends IOException {
        Exceeded() {
            super("The body has more than " + MOST + " bytes");
        }
    }

    static Refused refusal() {
        return Refused.tooLarge("A document may have up to 2 MB.");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !Refusals.isCall(request) || (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            refusals.write(response, Problem.of(refusal()));
        } else if (request.getContentLengthLong() < 0) {
            limited(request, response, rest);
        } else {
            rest.doFilter(request, response);
        }
    }

    private void limited(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(new Limited(request), response);
        } catch (Exceeded tooLong) {
            refusals.write(response, Problem.of(refusal()));
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = body.read(into, from, most);
            count(got);
            return got;
        }

        private void count(int more) throws Exceeded {
            read += Math.max(0, more);
            if (read > MOST) {
                throw new Exceeded();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
