package dev.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.organization.Role;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every call and page. */
@RapportTest
class GeneralTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing-here,404",
        "GET,/api/tasks/no-such,404",
        "GET,/actuator/env,404",
        "GET,/actuator,404",
        "GET,/v3/nothing,404",
        "DELETE,/api/tasks,405",
        "PATCH,/api/projects,405",
        "GET,/api/tasks/x/claim,405",
        "POST,/api/projects,415",
        "PUT,/api/me/password,415",
        "POST,/api/organization,415"
    })
    void everyRefusalIsAProblemDocument(String method, String path, int status) {
        Visitor caller = visits.calling(given.person("change-manager").withOwnPassword());

        HttpResponse<String> answer = caller.send(method, path, "text/plain", "x");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = casting.cast().read(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (String part : List.of("type", "title", "detail")) {
            assertThat(problem.get(part).asText()).isNotBlank();
        }
        assertThat(problem.fieldNames()).toIterable().doesNotContain("trace", "exception", "path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/a%2Fb", "/api/projects/%00", "/tasks/%5C", "/api//tasks", "/api/tasks;x=1"})
    void anAddressThatIsNoneTellsNothing(String path) {
        HttpResponse<String> answer = visits.callingAsAdministrator().get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "dev.rapport");
    }

    @Test
    void anUnknownPageIsAPage() {
        HttpResponse<String> answer =
                visits.signedIn(given.person("member").withOwnPassword()).get("/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("There is nothing here").doesNotContain("Whitelabel");
        assertThat(visits.anybody().get("/nothing-here").statusCode()).isEqualTo(302);
    }

    @Test
    void healthTellsAnybodyUpAndNoMore() {
        HttpResponse<String> answer = visits.anybody().get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        for (String closed : List.of("/actuator", "/actuator/env", "/actuator/health/db", "/actuator/metrics")) {
            assertThat(visits.anybody().get(closed).statusCode()).as(closed).isIn(401, 404);
            assertThat(visits.callingAsAdministrator().get(closed).statusCode())
                    .as(closed)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyCallIsDescribedWithASummary() {
        JsonNode described = casting.cast().read("member", "/v3/api-docs").get("paths");

        routes.getHandlerMethods().keySet().forEach(route -> assertDescribed(described, route));
    }

    private static void assertDescribed(JsonNode described, RequestMappingInfo route) {
        route.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> assertThat(described
                                        .path(path)
                                        .path(method.name().toLowerCase(Locale.ROOT))
                                        .path("summary")
                                        .asText())
                                .as(method + " " + path)
                                .isNotBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html,application/xml", "//", "application/json;q=0"})
    void anActWhoseAnswerTheCallerWouldNotTakeIsNotCarriedOut(String accept) {
        Given.Somebody somebody = given.person("member");

        HttpResponse<String> answer = visits.callingAsAdministrator()
                .withHeader("Accept", accept)
                .json("PUT", "/api/people/" + somebody.username() + "/roles", "{\"roles\":[\"auditor\"]}");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(somebody.person().roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void aSessionNeedsThePagesMarkAndCredentialsDoNot() {
        Cast cast = casting.cast();
        String task = cast.task(cast.start(cast.small()), "write-it-section");
        cast.calls("cio");
        Visitor page = visits.signedIn(cast.who("cio"));
        String address = "/api/tasks/" + task + "/release";

        HttpResponse<String> without = page.json("POST", address, "");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(cast.read("cio", "/api/tasks/" + task).get("assignee").asText())
                .isEqualTo(cast.name("cio"));
        String mark = page.get("/password").body().replaceAll("(?s).*csrf-token\" content=\"([^\"]+)\".*", "$1");
        Cast.done(page.withHeader("X-XSRF-TOKEN", mark).json("POST", address, ""));
        Cast.done(cast.act("cio", task, "claim", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks/x/claim", "/projects/new/by-hand", "/people/import", "/password"})
    void aPageWithoutItsMarkChangesNothing(String path) {
        Visitor page = visits.signedIn(given.person("change-manager").withOwnPassword());

        HttpResponse<String> answer = page.send("POST", path, "application/x-www-form-urlencoded", "a=b");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/projects"})
    void aListIsAsManyStatementsForOneRowAsForMany(String path) {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        cast.read("sponsor", path);
        int one = Statements.during(() -> cast.read("sponsor", path + "?limit=200"));
        for (int i = 0; i < 8; i++) {
            cast.start(cast.file());
        }
        int many = Statements.during(() -> cast.read("sponsor", path + "?limit=200"));
        int me = Statements.during(() -> cast.read("sponsor", "/api/me"));

        assertThat(cast.read("sponsor", path).get("total").asInt()).isEqualTo(9);
        assertThat(many).as(project).isEqualTo(one).isPositive();
        assertThat(many - me)
                .as("besides reading who asks, who is away and whom they stand in for")
                .isLessThanOrEqualTo(5);
    }
}
