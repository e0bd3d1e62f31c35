package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.listening.AskingForPromise;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.tasklist.Scope;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Models;
import dev.rapport.testing.MuchHappened;
import dev.rapport.testing.Play;
import dev.rapport.testing.ProjectPages;
import dev.rapport.testing.RapportTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every page in every look, where much has happened, with words as long as they get, and where nothing has. */
@RapportTest
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<String> OTHERS = List.of(
            "/tasks",
            "/tasks?scope=all",
            "/tasks/{id}",
            "/messages",
            "/projects",
            "/projects/new",
            "/history",
            "/playbooks",
            "/playbooks/{playbook}",
            "/playbooks/drafts/{draft}",
            "/people",
            "/people?q=nobody-at-all",
            "/people/import",
            "/people/{username}",
            "/people/{username}/handovers",
            "/people/{username}/absences",
            "/calendar",
            "/defaults",
            "/absences",
            "/password");

    /** By somebody of whom nothing is asked. */
    private static final List<String> EMPTY =
            List.of("/tasks", "/messages", "/projects", "/projects/{key}", "/history", "/absences");

    private static final Map<String, String> EXCUSED = Map.of(
            "/", "leads to another page",
            "/tasks/{id}/diagram.xml", "is a file",
            "/projects/{key}/runs/{run}/diagram.xml", "is a file",
            "/playbooks/{playbook}/versions/{number}/files/{file}", "is a file",
            "/playbooks/drafts/{draft}/files/{file}", "is a file",
            "/link/{token}", "opens once, which LonelyPagesTest looks at",
            "/demo/clock", "is only there in the demo, where RehearsalPageTest looks at it");

    private static final String SIGN_IN = "/sign-in";

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/engine-rest/", "/actuator", "/v3/", "/livez", "/readyz");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    AskingForPromise asking;

    @Autowired
    BringingDraft bringing;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<RequestMappingInfoHandlerMapping> routes;

    private String much = "";
    private String begun = "";
    private String reader = "";
    private String newcomer = "";
    private Map<String, String> rows = Map.of();

    @BeforeAll
    void muchHappens() {
        MuchHappened happened = new MuchHappened(givenProject, asking, sql);
        Play play = happened.begins();
        Play other = givenProject.project().begins();
        happened.isRefusedBy(play, other);
        Somebody sponsor = play.sponsor();
        sql.sql("update project set sponsor = :me, change_manager = :me where key = :key")
                .param("me", sponsor.username())
                .param("key", other.key())
                .update();
        much = play.key();
        begun = other.key();
        reader = sponsor.username();
        newcomer = given.person("member").in(play.unit()).withOwnPassword().username();
        rows = Map.of(
                "{id}", play.as(sponsor).list(Scope.MINE).get(0).id(),
                "{promise}", promise(),
                "{playbook}", "training",
                "{draft}", draft(),
                "{username}", reader);
    }

    private String promise() {
        return sql.sql("select min(id)::text from commitment where project_key = :key")
                .param("key", much)
                .query(String.class)
                .single();
    }

    private String draft() {
        Draft draft = Objects.requireNonNull(bringing.bring(
                        List.of(Models.changed("training", "Training started", Given.unique("Begun"))),
                        given.person("change-manager").person(),
                        Origin.API)
                .draft());
        return draft.id().toString();
    }

    @Test
    void whereMuchHappened(Browsers.Running browsers) {
        look(
                browsers,
                reader,
                "much",
                much,
                Stream.concat(ProjectPages.ALWAYS.stream(), ProjectPages.WHERE_MUCH_HAPPENED.stream()));
    }

    @Test
    void whereNothingHappenedYet(Browsers.Running browsers) {
        look(browsers, reader, "begun", begun, ProjectPages.ALWAYS.stream());
    }

    @Test
    void besideProjects(Browsers.Running browsers) {
        look(browsers, reader, "page", much, Stream.concat(OTHERS.stream(), completed()));
        look(browsers, newcomer, "none", much, EMPTY.stream());
        new FourLooks(browsers, port).around(Map.of("page_sign_in", SIGN_IN));
    }

    /** A signature and something else that was done. */
    private Stream<String> completed() {
        return Stream.of("sign_off", "not sign_off")
                .map(kind -> "/tasks/"
                        + sql.sql("select min(id) from work_item where project_key = :key and state = 'completed' and "
                                        + kind)
                                .param("key", much)
                                .query(String.class)
                                .single());
    }

    private void look(Browsers.Running browsers, String who, String word, String project, Stream<String> pages) {
        Map<String, String> named = new LinkedHashMap<>();
        pages.forEach(page -> named.put(word + page.replaceAll("[^A-Za-z0-9]+", "_"), filled(page, project)));
        new FourLooks(browsers, port).through(who, named);
    }

    private String filled(String page, String project) {
        String address = page.replace("{key}", project);
        for (Map.Entry<String, String> row : rows.entrySet()) {
            address = address.replace(row.getKey(), row.getValue());
        }
        return address;
    }

    @Test
    void noPageIsLeftOut() {
        Set<String> seen = Stream.of(
                        ProjectPages.ALWAYS,
                        ProjectPages.WHERE_MUCH_HAPPENED,
                        OTHERS,
                        EMPTY,
                        List.of(SIGN_IN),
                        EXCUSED.keySet())
                .flatMap(pages -> pages.stream())
                .map(page -> page.replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages())
                .as("pages that somebody can open, and pages that are looked at")
                .isEqualTo(seen);
    }

    private Set<String> pages() {
        return routes.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .map(path -> path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .filter(path -> FOR_PROGRAMS.stream().noneMatch(path::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
