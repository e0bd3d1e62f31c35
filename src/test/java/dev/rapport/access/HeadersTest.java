package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RapportTest
class HeadersTest {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Autowired
    Visits visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyPageAndCallTellsBrowsersWhatIsAllowed() {
        Visitor page = visits.administrator();
        Visitor call = visits.callingAsAdministrator();
        Visitor anybody = visits.anybody();
        SoftAssertions softly = new SoftAssertions();

        addresses()
                .forEach(path -> Stream.of(path.startsWith("/api") ? call : page, anybody)
                        .map(visitor -> visitor.get(path))
                        .forEach(answer -> softly.assertThatCode(() -> carriesAll(answer))
                                .as(answer.statusCode() + " " + path)
                                .doesNotThrowAnyException()));

        softly.assertAll();
    }

    @Test
    void soDoRefusalsAndWhatIsOpenToEverybody() {
        carriesAll(visits.callingAsAdministrator().get("/api/nothing-here"));
        carriesAll(visits.administrator().get("/nothing-here"));
        carriesAll(visits.anybody().post("/sign-in", "username", "x"));
        carriesAll(visits.anybody().get("/actuator/health"));
        carriesAll(visits.anybody().get("/sign-in/with/provider"));
        carriesAll(visits.anybody().get("/sign-in/from/provider?code=x&state=y"));
    }

    @Test
    void whatIsPersonalIsKeptByNobodyAndWhatIsBuiltIsKept() {
        for (HttpResponse<String> personal : List.of(
                visits.administrator().get("/people"),
                visits.callingAsAdministrator().get("/api/me"),
                visits.anybody().get("/sign-in"))) {
            assertThat(personal.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
        }
        String script = visits.anybody().get("/sign-in").body().replaceAll("(?s).*<script src=\"([^\"]+)\".*", "$1");
        HttpResponse<String> built = visits.anybody().get(script);
        assertThat(built.headers().firstValue("Cache-Control").orElse("")).contains("max-age=");
        assertThat(built.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        security.doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(visits.anybody().get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private Stream<String> addresses() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                .map(path -> path.isEmpty() ? "/" : path)
                .sorted();
    }

    private static void carriesAll(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(SecurityHeaders.POLICY);
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Permissions-Policy")).hasValue(SecurityHeaders.NOTHING_OF_THE_MACHINE);
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
