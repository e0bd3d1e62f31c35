package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.fuzz.Answer;
import dev.rapport.fuzz.Wire;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import dev.rapport.web.BrowserRules;
import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @LocalServerPort
    int port;

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

    /** What the server, its connector or the firewall refuses never comes to the filters that write the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /WEB-INF",
                "GET /WEB-INF/x",
                "GET /META-INF/x",
                "GET /api//tasks",
                "GET /tasks;x=1",
                "GET /api/tasks/a%2Fb",
                "GET /%zz",
                "GET /%00",
                "GET http://",
                "TRACE /",
                "PROPFIND /",
                "get /",
                "G{}T /"
            })
    void soDoesWhatIsRefusedBeforeAnybodyLooksAtIt(String asked) {
        Answer answer = ask(asked);

        assertThat(answer.status()).as(answer.head()).isBetween(400, 501);
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .as(answer.head())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        carriesWhatIsTheSameForAll(answer);
    }

    @Test
    void soDoFilesWhichMayBeKept() {
        String style = visits.anybody()
                .get("/sign-in")
                .body()
                .replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        for (String file : List.of("/favicon.svg", style)) {
            Answer answer = ask("GET " + file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy")).hasValue(BrowserRules.POLICY);
            assertThat(answer.header("Cache-Control").orElse("")).contains("max-age=");
            carriesWhatIsTheSameForAll(answer);
        }
    }

    private Answer ask(String asked) {
        return new Wire(port).send(asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
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
        assertThat(ask("GET /WEB-INF/x").header("Strict-Transport-Security")).isEmpty();
        MockHttpServletResponse refused = new MockHttpServletResponse();
        BrowserRules.in(request, refused);
        assertThat(refused.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void whatAnAnswerSaysItselfIsLeft() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Cache-Control", "max-age=5");

        BrowserRules.in(new MockHttpServletRequest("GET", "/"), response);

        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("max-age=5");
    }

    private Stream<String> addresses() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                .map(path -> path.isEmpty() ? "/" : path)
                .sorted();
    }

    private static void carriesWhatIsTheSameForAll(Answer answer) {
        assertThat(answer.header("Referrer-Policy")).as(answer.head()).hasValue("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Permissions-Policy")).hasValue(BrowserRules.NOTHING_OF_THE_MACHINE);
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    private static void carriesAll(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(BrowserRules.POLICY);
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Permissions-Policy")).hasValue(BrowserRules.NOTHING_OF_THE_MACHINE);
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
