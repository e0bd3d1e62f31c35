package dev.rapport.access;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Reader;
import dev.rapport.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expensive calls that come too often, before anything of them is read. One stands where it is not known yet who
 * asks, for the ways in, and one behind that, for everything else.
 */
final class LimitFilter extends OncePerRequestFilter {

    private final ExpensiveCalls expensive;
    private final Refusals refusals;

    private final boolean waysIn;

    private LimitFilter(ExpensiveCalls expensive, Refusals refusals, boolean waysIn) {
        this.expensive = expensive;
        this.refusals = refusals;
        this.waysIn = waysIn;
    }

    static LimitFilter ofWaysIn(ExpensiveCalls expensive, Refusals refusals) {
        return new LimitFilter(expensive, refusals, true);
    }

    static LimitFilter ofPeople(ExpensiveCalls expensive, Refusals refusals) {
        return new LimitFilter(expensive, refusals, false);
    }

    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + waysIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<ExpensiveCalls.Kind> kind =
                ExpensiveCalls.Kind.of(request).filter(found -> waysIn == (found == ExpensiveCalls.Kind.WAYS_IN));
        Duration wait =
                kind.map(found -> expensive.take(found, who(found, request))).orElse(Duration.ZERO);
        if (wait.isZero()) {
            rest.doFilter(request, response);
            return;
        }
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (Caller.isProgram(request) || Caller.isOurScript(request)) {
            refusals.write(response, Problem.of(Refused.tooMany(sentence(seconds))));
        } else {
            response.sendError(429);
        }
    }

    private static String who(ExpensiveCalls.Kind kind, HttpServletRequest request) {
        return kind == ExpensiveCalls.Kind.WAYS_IN
                ? request.getRemoteAddr()
                : Reader.of(request).map(Person::username).orElseGet(request::getRemoteAddr);
    }

    private static String sentence(long seconds) {
        return "This was asked for too often within a minute. Wait "
                + (seconds == 1 ? "one second" : seconds + " seconds") + ", then try again.";
    }
}
