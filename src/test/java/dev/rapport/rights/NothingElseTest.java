package dev.rapport.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Nothing answers that the table of rights does not know. */
@RapportTest
class NothingElseTest {

    @Autowired
    List<HandlerMapping> ways;

    @Autowired
    ServletContext server;

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void besideControllersOnlyFilesAreServed() {
        Set<String> patterns = ways.stream()
                .filter(way -> !(way instanceof RequestMappingInfoHandlerMapping))
                .flatMap(NothingElseTest::patterns)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(patterns).containsExactly("/**", "/webjars/**");
        assertThat(server.getServletRegistrations().keySet()).containsExactly("dispatcherServlet");
    }

    private static Stream<String> patterns(HandlerMapping way) {
        if (way instanceof AbstractUrlHandlerMapping addresses) {
            return addresses.getRootHandler() == null
                    ? addresses.getHandlerMap().keySet().stream()
                    : Stream.concat(Stream.of("/"), addresses.getHandlerMap().keySet().stream());
        }
        return way instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null
                ? Stream.empty()
                : Stream.of(way.getClass().getName());
    }

    @Test
    void theOnlyFilesAreTheFrontEnd() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        Set<String> served = new TreeSet<>();
        for (String folder : List.of("static/", "public/", "resources/", "META-INF/resources/")) {
            for (Resource file : files.getResources("classpath*:/" + folder + "**")) {
                String address = file.getURL().getPath().replaceFirst(".*[/!]" + folder, "/");
                if (file.isReadable() && !address.startsWith("/assets/")) {
                    served.add(address);
                }
            }
        }

        assertThat(served).containsExactly("/favicon.svg");
        assertThat(visits.anybody().get("/favicon.svg").statusCode()).isEqualTo(200);
        assertThat(visits.anybody().get("/assets/.vite/manifest.json").body())
                .doesNotContain("dev.rapport", System.getProperty("user.dir"));
    }

    @Test
    void noOtherMethodIsAnswered() {
        Cast cast = casting.cast();
        cast.put("all", given.person("administrator", "change-manager", "auditor"));
        Visitor calls = cast.calls("all");
        Visitor page = visits.signedIn(cast.who("all"));
        String mark = page.get("/password").body().replaceAll("(?s).*csrf-token\" content=\"([^\"]+)\".*", "$1");
        page.withHeader("X-XSRF-TOKEN", mark);
        Set<String> known = RightsTable.rows().keySet();
        SoftAssertions softly = new SoftAssertions();

        known.stream().map(NothingElseTest::path).distinct().forEach(path -> {
            boolean call = Stream.of("/api/", "/engine-rest/", "/actuator/").anyMatch(path::startsWith);
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
                if (!known.contains(method + " " + path) && !known.contains("ANY " + path)) {
                    int status = (call ? calls : page)
                            .send(method, path.replaceAll("[{}*]", "x"), "application/json", "{}")
                            .statusCode();
                    softly.assertThat(status).as(method + " " + path).isIn(400, 404, 405);
                }
            }
        });
        softly.assertAll();
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    @Test
    void lookingWithoutReadingTellsNoMoreThanReading() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());

        for (String part : List.of("change-manager", "vendor", "other-member")) {
            for (String path : List.of("/api/projects/" + project, "/api/people", "/api/nothing")) {
                int read = cast.calls(part).get(path).statusCode();
                assertThat(cast.calls(part).send("HEAD", path, "text/plain", "").statusCode())
                        .as(part + " " + path)
                        .isEqualTo(read);
            }
        }
        assertThat(visits.anybody()
                        .send("OPTIONS", "/api/people", "text/plain", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visits.anybody()
                        .send("HEAD", "/api/people", "text/plain", "")
                        .statusCode())
                .isEqualTo(401);
    }
}
