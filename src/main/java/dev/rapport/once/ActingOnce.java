package dev.rapport.once;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Reader;
import dev.rapport.web.Refusals;
import dev.rapport.web.SentForm;
import dev.rapport.web.Traceless;
import dev.rapport.web.TryingAgain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries out an act that comes with an {@code Idempotency-Key} once, on all nodes, and answers the same to whoever
 * sends it again within a day. Comes after sign-in and the limits of bodies, and directly before the controllers.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ActingOnce extends OncePerRequestFilter {

    private static final Set<String> ACTS = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final OneTurn turns;
    private final Refusals refusals;

    ActingOnce(OneTurn turns, Refusals refusals) {
        this.turns = turns;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Key.HEADER) == null
                || Traceless.is(request)
                || !ACTS.contains(request.getMethod())
                || !(Refusals.isCall(request) || SentForm.is(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Person> caller = Reader.of(request);
        if (caller.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        HeldAnswer answer = new HeldAnswer(response);
        try {
            Key key = Key.of(caller.get().username(), Collections.list(request.getHeaders(Key.HEADER)));
            act(KeyedAct.of(key, request), answer, rest);
        } catch (Refused refused) {
            answer.reset();
            if (refused.reason() == Refused.Reason.OVERTAKEN) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            refusals.write(answer, Problem.of(refused));
        }
        answer.letGo();
    }

    private void act(KeyedAct act, HeldAnswer answer, FilterChain rest) throws ServletException, IOException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        int tries = 0;
        while (true) {
            TryingAgain.note(act.request(), tries < MOST_TRIES - 1);
            Turn turn = turns.take(act, answer, rest);
            if (turn == Turn.ANSWERED) {
                return;
            }
            tries += turn == Turn.OVERTAKEN ? 1 : 0;
            requirePatience(tries, end);
            answer.reset();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos()));
        }
    }

    private static void requirePatience(int tries, long end) {
        if (tries >= MOST_TRIES) {
            throw Refused.overtaken(
                    "Others acted here at the same moment, and nothing of yours was changed. Try again.");
        }
        if (System.nanoTime() > end) {
            throw Refused.overtaken(
                    "The first request with this key is still under way. Send it again in a moment, with"
                            + " the same key, to learn what became of it.");
        }
    }
}
