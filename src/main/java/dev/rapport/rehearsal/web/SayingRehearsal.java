package dev.rapport.rehearsal.web;

import dev.rapport.organization.ProcessClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the clock is ahead, each answer says so and tells what time it is here, and each file that is taken out has it in
 * its name, whatever is in the file.
 */
@Component
class SayingRehearsal extends OncePerRequestFilter {

    static final String HEADER = "Rapport-Rehearsal";
    private static final Pattern NAME = Pattern.compile("filename(?:=\"?|\\*=[\\w-]+'[\\w-]*')(?!rehearsal-)");

    private final ProcessClock clock;

    SayingRehearsal(ProcessClock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !clock.isAhead();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setHeader(HEADER, clock.instant().toString());
        rest.doFilter(request, new Named(response));
    }

    /** Names files for what they are. */
    private static final class Named extends HttpServletResponseWrapper {

        Named(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, named(name, value));
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, named(name, value));
        }

        private static @Nullable String named(String header, @Nullable String value) {
            if (value == null || !header.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
                return value;
            }
            return NAME.matcher(value).replaceAll(found -> Matcher.quoteReplacement(found.group() + "rehearsal-"));
        }
    }
}
