package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import dev.rapport.web.Refusals;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RapportTest
class ExpensiveCallsTest {

    /** Filters answer there, and no controller. */
    private static final List<String> BY_PROVIDER =
            List.of("GET " + ProviderSignIn.THERE + "/x", "GET " + ProviderSignIn.BACK.replace("*", "x"));

    @Autowired
    ExpensiveCalls expensive;

    @Autowired
    Refusals refusals;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @ParameterizedTest
    @CsvSource({
        "MODELS,POST,/api/playbooks/check",
        "MODELS,POST,/api/playbooks/drafts",
        "MODELS,POST,/engine-rest/deployment/create",
        "IMPORTS,POST,/api/organization",
        "IMPORTS,PUT,/api/organization/calendar",
        "PROJECTS,POST,/api/projects",
        "LINKS,POST,/api/people/somebody/link"
    })
    void whoAsksTooOftenIsToldWhenToComeBack(ExpensiveCalls.Kind kind, String method, String path) {
        Given.Somebody manager = given.person("change-manager").withOwnPassword();
        drain(kind, manager.username());

        HttpResponse<String> refused = visits.calling(manager).json(method, path, "{}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("asked for too often");
        assertThat(visits.calling(manager).get("/api/projects").statusCode()).isEqualTo(200);
        assertThat(visits.calling(given.person("change-manager").withOwnPassword())
                        .json(method, path, "{}")
                        .statusCode())
                .as("others are not slowed")
                .isNotEqualTo(429);
    }

    @Test
    void pagesSayItInWords() {
        Given.Somebody administrator = given.person("administrator").withOwnPassword();
        var page = visits.signedIn(administrator);
        page.get("/people/import");
        drain(ExpensiveCalls.Kind.LINKS, administrator.username());

        HttpResponse<String> refused =
                page.post("/people/" + given.person("member").username() + "/link");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(refused.body()).contains("asked for too often", "Nothing was changed");
    }

    @Test
    void theWaysInAreCountedByAddress() throws Exception {
        ExpensiveCalls few = new ExpensiveCalls(1);
        LimitFilter limit = LimitFilter.ofWaysIn(few, refusals);
        drain(few, ExpensiveCalls.Kind.WAYS_IN, "127.0.0.1");
        MockHttpServletResponse refused = new MockHttpServletResponse();

        limit.doFilter(new MockHttpServletRequest("GET", "/sign-in/with/provider"), refused, new MockFilterChain());

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void whatWasUsedUpComesBackAndNoughtMeansNoLimit() {
        ExpensiveCalls few = new ExpensiveCalls(2);
        assertThat(few.take(ExpensiveCalls.Kind.IMPORTS, "a")).isZero();
        assertThat(few.take(ExpensiveCalls.Kind.IMPORTS, "a")).isZero();
        assertThat(few.take(ExpensiveCalls.Kind.IMPORTS, "a")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(few.take(ExpensiveCalls.Kind.LINKS, "a")).isZero();

        ExpensiveCalls none = new ExpensiveCalls(0);
        drainUpTo(none, 1_000);
    }

    @Test
    void everyRouteThatIsCountedExists() {
        Set<String> there = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toSet());

        assertThat(ExpensiveCalls.ROUTES)
                .allSatisfy(counted -> assertThat(Stream.concat(there.stream(), BY_PROVIDER.stream()))
                        .as(counted.toString())
                        .anyMatch(route -> isCounted(counted, route)))
                .extracting(ExpensiveCalls.Route::kind)
                .contains(ExpensiveCalls.Kind.values());
    }

    private static boolean isCounted(ExpensiveCalls.Route counted, String route) {
        String[] parts = route.split(" ", 2);
        return counted.is(parts[0], PathContainer.parsePath(parts[1].replaceAll("\\{[^}]*}", "x")));
    }

    private void drain(ExpensiveCalls.Kind kind, String who) {
        drain(expensive, kind, who);
    }

    private static void drain(ExpensiveCalls expensive, ExpensiveCalls.Kind kind, String who) {
        while (expensive.take(kind, who).isZero()) {
            // until none is left
        }
    }

    private static void drainUpTo(ExpensiveCalls calls, int most) {
        for (int i = 0; i < most; i++) {
            assertThat(calls.take(ExpensiveCalls.Kind.MODELS, "a")).isZero();
        }
    }
}
