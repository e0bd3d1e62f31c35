package dev.rapport.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.Person;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.playbook.TakingBackDraft;
import dev.rapport.rights.RightsTable.Cell;
import dev.rapport.tasklist.WorkEngine;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.web.servlet.WebMvcEndpointHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RapportTest
class RightsTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    WorkEngine engine;

    @Autowired
    BringingDraft bringing;

    @Autowired
    TakingBackDraft takingBack;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    WebMvcEndpointHandlerMapping operation;

    @Test
    void everyRouteIsInTheTableAndNothingElse() {
        Set<String> there = Stream.of(routes, operation)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RightsTest::names)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(new TreeSet<>(RightsTable.rows().keySet()));
        assertThat(RightsTable.rows().values()).allMatch(cells -> cells.size() == RightsTable.COLUMNS.size());
    }

    private static Stream<String> names(RequestMappingInfo route) {
        List<String> methods = route.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : route.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return route.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + (path.isEmpty() ? "/" : path)));
    }

    @ParameterizedTest
    @CsvSource({
        "administrator,administrator",
        "change-manager,change-manager",
        "unit-manager,unit-manager",
        "cio,cio",
        "training-department,training-department",
        "sponsor,named",
        "it-lead,named",
        "process-owner,named",
        "controller,named",
        "employee-representative,named",
        "member,member",
        "vendor,vendor",
        "auditor,auditor"
    })
    void eachRoleSeesAndDoesWhatTheTableSays(String role, String column) {
        Cast cast = casting.cast();
        cast.put("administrator", given.person("administrator"));
        cast.put("auditor", given.person("auditor"));
        Rows rows = rows(cast, role);
        Visitor calls = cast.calls(role);
        SoftAssertions softly = new SoftAssertions();
        int at = RightsTable.COLUMNS.indexOf(column);

        RightsTable.rows().forEach((route, cells) -> {
            Visitor asks = isCall(route) ? calls : page(cast, role);
            Cell cell = cells.get(at);
            HttpResponse<String> none = send(asks, route, rows.none());
            HttpResponse<String> other = send(asks, route, rows.other());
            softly.assertThat(none.statusCode()).as(route + ", not existing").isEqualTo(cell.none());
            softly.assertThat(other.statusCode()).as(route + ", of others").isEqualTo(cell.other());
            if (other.statusCode() == 404) {
                softly.assertThat(plain(other)).as(route + ", told apart").isEqualTo(plain(none));
            }
            engine.assign(rows.own().get("{id}"), cast.name(role), cast.name(role));
            softly.assertThat(send(asks, route, rows.own()).statusCode())
                    .as(route + ", own")
                    .isEqualTo(cell.own());
        });
        softly.assertAll();
    }

    private static boolean isCall(String route) {
        return Stream.of(" /api/", " /v3/", " /engine-rest/", " /actuator/").anyMatch(route::contains);
    }

    /** The rows by the names that routes use. */
    private record Rows(Map<String, String> own, Map<String, String> other, Map<String, String> none) {}

    private Rows rows(Cast cast, String role) {
        String project = cast.start(cast.file().put("employeeRepresentative", cast.name("employee-representative")));
        boolean sponsor = role.equals("sponsor");
        String task = cast.task(project, sponsor ? "write-business-section" : "write-it-section");
        engine.assign(task, cast.name(role), cast.name(role));
        Cast others = casting.cast();
        String foreign = others.start(others.small());
        String theirs = role.equals("change-manager")
                ? cast.task(project, "write-business-section")
                : others.task(foreign, sponsor ? "write-it-section" : "write-business-section");
        return new Rows(
                with(
                        draft(),
                        row(
                                task,
                                project,
                                run(cast, project),
                                given.person("member").username())),
                with(
                        draft(),
                        row(
                                theirs,
                                foreign,
                                run(others, foreign),
                                given.person("vendor").username())),
                with(
                        Map.of("{playbook}", "none", "{draft}", "none", "{definition}", "none"),
                        row("no-such-task", "no-such-project", "no-such-run", Given.unique("no-such-person"))));
    }

    private static Map<String, String> row(String task, String project, String run, String person) {
        return Map.of("{id}", task, "{key}", project, "{run}", run, "{username}", person, "{token}", "no-such-link");
    }

    private static Map<String, String> with(Map<String, String> playbook, Map<String, String> row) {
        Map<String, String> all = new HashMap<>(row);
        all.putAll(Map.of("{number}", "1", "{file}", "training.bpmn"));
        all.putAll(playbook);
        return all;
    }

    /** A draft of the playbook “training” that somebody else brought and took back. */
    private Map<String, String> draft() {
        Person author = given.person("change-manager").person();
        Draft draft = Objects.requireNonNull(bringing.bring(
                        List.of(Models.changed("training", "Training started", Given.unique("Begun"))),
                        author,
                        Origin.API)
                .draft());
        takingBack.takeBack(draft.id(), author);
        return Map.of(
                "{playbook}",
                "training",
                "{draft}",
                draft.id().toString(),
                "{definition}",
                StartingPlaybook.standIn(draft));
    }

    private static String run(Cast cast, String project) {
        return cast.read("change-manager", "/api/projects/" + project + "/runs")
                .at("/items/0/id")
                .asText();
    }

    private Visitor page(Cast cast, String role) {
        Visitor page = pages.computeIfAbsent(cast.name(role), name -> visits.signedIn(cast.who(role)));
        page.get("/password");
        return page;
    }

    private final Map<String, Visitor> pages = new HashMap<>();

    private static HttpResponse<String> send(Visitor asks, String route, Map<String, String> row) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        String body = RightsTable.body(route);
        for (Map.Entry<String, String> part : row.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
            body = body.replace(part.getKey(), part.getValue());
        }
        if (method.equals("GET") || method.equals("ANY")) {
            return asks.get(path);
        }
        if (Stream.of("/from-file", "/organization", "/playbooks/check", "/playbooks/drafts", "/deployment/create")
                .anyMatch(path::endsWith)) {
            return asks.files(path, Map.of(path.contains("/playbooks/") ? "files" : "file", new byte[0]));
        }
        return isCall(route) ? asks.json(method, path, body) : asks.post(path, fields(body));
    }

    private static String[] fields(String body) {
        return Stream.of(body.split("&", -1))
                .filter(field -> !field.isEmpty())
                .flatMap(field -> Stream.of(field.split("=", 2)))
                .toArray(String[]::new);
    }

    /** The answer without the mark against forgery, which differs each time. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", "");
    }
}
