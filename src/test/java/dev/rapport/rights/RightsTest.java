package dev.rapport.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.organization.Person;
import dev.rapport.perception.BeginningRound;
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
import dev.rapport.testing.Listened;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@RapportTest
@TestInstance(Lifecycle.PER_CLASS)
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
    AskingForPromise asking;

    @Autowired
    BeginningRound beginning;

    @Autowired
    BringingDraft bringing;

    @Autowired
    TakingBackDraft takingBack;

    @Autowired
    Listened listened;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<RequestMappingInfoHandlerMapping> routes;

    private Foreign foreign = new Foreign("", "", "", "", "", "");
    private Map<String, String> draft = Map.of();
    private Map<String, String> otherDraft = Map.of();

    /** A project that nobody who is tried has a part in, with its two open tasks. */
    private record Foreign(String project, String run, String business, String it, String promise, String incident) {}

    @BeforeAll
    void others() {
        Cast others = casting.cast();
        String project = others.start(others.small());
        round(others, project);
        foreign = new Foreign(
                project,
                run(others, project),
                others.task(project, "write-business-section"),
                others.task(project, "write-it-section"),
                promise(others, project),
                incident(project));
        draft = draft();
        otherDraft = draft();
    }

    @Test
    void everyRouteIsInTheTableAndNothingElse() {
        Set<String> there = routes.stream()
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
                .map(path -> path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
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
        Sending calls = new Sending(() -> cast.calls(role));
        Sending pages = new Sending(() -> browser(cast.who(role)));
        SoftAssertions softly = new SoftAssertions();

        RightsTable.rows().keySet().forEach(route -> {
            Sending asks = Sending.isCall(route) ? calls : pages;
            Cell cell = RightsTable.cell(route, role, column);
            HttpResponse<String> none = asks.send(route, rows.none());
            HttpResponse<String> other = asks.send(route, ofOthers(route, cast, role, rows.other()));
            softly.assertThat(none.statusCode()).as(route + ", not existing").isEqualTo(cell.none());
            softly.assertThat(other.statusCode()).as(route + ", of others").isEqualTo(cell.other());
            if (other.statusCode() == 404) {
                softly.assertThat(plain(other)).as(route + ", told apart").isEqualTo(plain(none));
            }
            if (route.contains("{id}")) {
                engine.assign(rows.own().get("{id}"), cast.name(role), cast.name(role));
            }
            softly.assertThat(asks.send(route, ownOf(route, cast, role, rows.own()))
                            .statusCode())
                    .as(route + ", own")
                    .isEqualTo(cell.own());
        });
        softly.assertAll();
    }

    @Test
    void whoIsNotSignedInIsAskedToSignInExceptWhereItIsOpenToAll() {
        Visitor page = visits.anybody();
        page.get("/sign-in");
        Sending pages = new Sending(() -> page);
        Sending calls = new Sending(visits::anybody);
        Map<String, String> row = with(
                Map.of("{playbook}", "training", "{draft}", "none", "{definition}", "none"),
                row("no-such-task", "no-such-project", "no-such-run", Given.unique("no-such-person"), "0", "0"));
        SoftAssertions softly = new SoftAssertions();

        RightsTable.rows().keySet().forEach(route -> {
            HttpResponse<String> answer = (Sending.isCall(route) ? calls : pages).send(route, row);
            softly.assertThat(answer.statusCode()).as(route).isEqualTo(RightsTable.nobody(route));
            if (answer.statusCode() == 302) {
                softly.assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(route)
                        .startsWith("/sign-in");
            }
        });
        softly.assertAll();
    }

    /** The rows by the names that routes use. */
    private record Rows(Map<String, String> own, Map<String, String> other, Map<String, String> none) {}

    private Rows rows(Cast cast, String role) {
        String project = cast.start(cast.file().put("employeeRepresentative", cast.name("employee-representative")));
        round(cast, project);
        boolean sponsor = role.equals("sponsor");
        String task = cast.task(project, sponsor ? "write-business-section" : "write-it-section");
        engine.assign(task, cast.name(role), cast.name(role));
        String theirs = role.equals("change-manager")
                ? cast.task(project, "write-business-section")
                : sponsor ? foreign.it() : foreign.business();
        return new Rows(
                with(
                        draft,
                        row(
                                task,
                                project,
                                run(cast, project),
                                given.person("member").username(),
                                promise(cast, project),
                                incident(project))),
                with(
                        otherDraft,
                        row(
                                theirs,
                                foreign.project(),
                                foreign.run(),
                                given.person("vendor").username(),
                                foreign.promise(),
                                foreign.incident())),
                with(
                        Map.of("{playbook}", "none", "{draft}", "none", "{definition}", "none"),
                        row(
                                "no-such-task",
                                "no-such-project",
                                "no-such-run",
                                Given.unique("no-such-person"),
                                "0",
                                "0")));
    }

    private static Map<String, String> row(
            String task, String project, String run, String person, String promise, String incident) {
        return Map.of(
                "{id}",
                task,
                "{key}",
                project,
                "{run}",
                run,
                "{username}",
                person,
                "{token}",
                "no-such-link",
                "{promise}",
                promise,
                "{incident}",
                incident,
                "{absence}",
                "0");
    }

    /** An incident of a wave that is live. */
    private String incident(String project) {
        Belongings belongings = new Belongings(sql, bringing);
        belongings.live(project);
        return belongings.incident(project);
    }

    /** With an absence of theirs, or in which they stand in where that is asked for, and what they brought. */
    private Map<String, String> ownOf(String route, Cast cast, String role, Map<String, String> row) {
        boolean standsIn = route.endsWith("/decline");
        String person =
                route.contains("/people/") ? row.get("{username}") : cast.name(standsIn ? "other-member" : role);
        return fresh(
                route,
                row,
                person,
                cast.name(standsIn ? role : "other-manager"),
                role,
                () -> cast.who(role).person());
    }

    private Map<String, String> ofOthers(String route, Cast cast, String role, Map<String, String> row) {
        String person = route.contains("/people/") ? row.get("{username}") : cast.name("other-member");
        return fresh(
                route,
                row,
                person,
                cast.name("other-manager"),
                role,
                () -> given.person("change-manager").person());
    }

    private Map<String, String> fresh(
            String route,
            Map<String, String> row,
            String absent,
            String standsIn,
            String role,
            Supplier<Person> author) {
        Belongings belongings = new Belongings(sql, bringing);
        Map<String, String> all = new HashMap<>(row);
        if (route.contains("{absence}")) {
            all.put("{absence}", belongings.absence(absent, standsIn));
        }
        if (route.contains("{draft}") && role.equals("change-manager")) {
            all.putAll(belongings.draft(author.get()));
        }
        return all;
    }

    /** A round of listening whose ballot is open. */
    private void round(Cast cast, String project) {
        if (!cast.tasks(project, "agree-to-data").isEmpty()) {
            Cast.done(cast.complete(
                    "employee-representative", cast.task(project, "agree-to-data"), "{\"decision\":\"agree\"}"));
        }
        beginning.begin(cast.who("change-manager").person(), project, "To learn.");
        listened.ballotOpens(project);
    }

    /** A promise between two who see the whole project. */
    private String promise(Cast cast, String project) {
        Person changeManager = cast.who("change-manager").person();
        AskedPromise asked =
                new AskedPromise("Help on site", cast.name("cio"), changeManager.username(), "2027-02-01", false, null);
        return String.valueOf(asking.ask(changeManager, project, asked).id());
    }

    private static Map<String, String> with(Map<String, String> playbook, Map<String, String> row) {
        Map<String, String> all = new HashMap<>(row);
        all.putAll(
                Map.of("{number}", "1", "{file}", "training.bpmn", "{round}", "1", "{wave}", "1", "{unit}", "a-unit"));
        all.putAll(playbook);
        return all;
    }

    /** For who brings none: a draft of the playbook “training” that somebody brought and took back. */
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

    private Visitor browser(Given.Somebody somebody) {
        Visitor browser = visits.signedIn(somebody);
        browser.get("/password");
        return browser;
    }

    /** The answer without the mark against forgery, which differs each time. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", "");
    }
}
