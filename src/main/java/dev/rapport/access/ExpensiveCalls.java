package dev.rapport.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How often somebody may ask for what costs much, of each kind. Counted on each node for itself: with n nodes up to n
 * times as often. A minute after the first, as many are there again.
 */
@Component
class ExpensiveCalls {

    /** What costs much. The ways in are counted by address, since nobody is signed in yet, and many may share one. */
    enum Kind {
        MODELS,
        IMPORTS,
        PROJECTS,
        LINKS,
        WAYS_IN;

        static Optional<Kind> of(HttpServletRequest request) {
            PathContainer path = PathContainer.parsePath(request.getRequestURI());
            return ROUTES.stream()
                    .filter(route -> route.is(request.getMethod(), path))
                    .map(Route::kind)
                    .findFirst();
        }
    }

    static final List<Route> ROUTES = List.of(
            Route.of(Kind.MODELS, "POST /api/playbooks/check"),
            Route.of(Kind.MODELS, "POST /api/playbooks/drafts"),
            Route.of(Kind.MODELS, "POST /api/playbooks/drafts/*/publish"),
            Route.of(Kind.MODELS, "POST /api/playbooks/*/versions/*/bring-back"),
            Route.of(Kind.MODELS, "POST /playbooks"),
            Route.of(Kind.MODELS, "POST /playbooks/drafts/*/publish"),
            Route.of(Kind.MODELS, "POST /playbooks/*/versions/*/bring-back"),
            Route.of(Kind.MODELS, "POST /engine-rest/deployment/create"),
            Route.of(Kind.IMPORTS, "POST /api/organization"),
            Route.of(Kind.IMPORTS, "POST /people/import"),
            Route.of(Kind.IMPORTS, "PUT /api/organization/calendar"),
            Route.of(Kind.IMPORTS, "POST /calendar/import"),
            Route.of(Kind.PROJECTS, "POST /api/projects"),
            Route.of(Kind.PROJECTS, "POST /projects/new/*"),
            Route.of(Kind.PROJECTS, "POST /engine-rest/process-definition/*/start"),
            Route.of(Kind.LINKS, "POST /api/people/*/link"),
            Route.of(Kind.LINKS, "POST /people/*/link"),
            Route.of(Kind.WAYS_IN, "GET /sign-in/with/*"),
            Route.of(Kind.WAYS_IN, "GET /sign-in/from/*"),
            Route.of(Kind.WAYS_IN, "POST /link/*"));

    record Route(Kind kind, String method, PathPattern path) {

        static Route of(Kind kind, String text) {
            String[] parts = text.split(" ", 2);
            return new Route(kind, parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
        }

        boolean is(String asked, PathContainer at) {
            return method.equals(asked) && path.matches(at);
        }
    }

    private record Key(Kind kind, String who) {}

    private static final int ADDRESS_FACTOR = 10;
    private static final int MOST = 50_000;

    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    /** @param perMinute nought for no limit */
    ExpensiveCalls(@Value("${rapport.expensive-calls-per-minute:120}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one; how long to wait instead where none is left. */
    Duration take(Kind kind, String who) {
        if (perMinute <= 0) {
            return Duration.ZERO;
        }
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        ConsumptionProbe taken =
                buckets.computeIfAbsent(new Key(kind, who), key -> bucket(kind)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    private Bucket bucket(Kind kind) {
        long most = kind == Kind.WAYS_IN ? (long) perMinute * ADDRESS_FACTOR : perMinute;
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, Duration.ofMinutes(1)))
                .build();
    }
}
