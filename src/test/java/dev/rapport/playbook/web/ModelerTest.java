package dev.rapport.playbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.DraftState;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.RetiringPlaybook;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.Alone;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Modeler;
import dev.rapport.testing.Modeler.Answer;
import dev.rapport.testing.Models;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desktop modeler, from its connection to a run. */
@RapportTest
class ModelerTest {

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Visits visits;

    @Autowired
    Runs runs;

    @Autowired
    ReadingDrafts drafts;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    RetiringPlaybook retiring;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    JdbcClient sql;

    private final String key = Given.unique("drawn");
    private Somebody author;
    private Modeler modeler;
    private Person approver;

    @BeforeEach
    void people() {
        author = given.person("change-manager").withOwnPassword();
        modeler = new Modeler(visits.calling(author));
        approver = given.person("change-manager").person();
    }

    @Test
    void aDocumentInsteadOfFilesIsRefusedInWords() {
        HttpResponse<String> answer = visits.calling(author).json("POST", "/engine-rest/deployment/create", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"Send the files as parts of a form");
    }

    @Test
    void itConnects() {
        assertThat(modeler.version().status()).isEqualTo(200);
        assertThat(modeler.version().body().get("version").asText()).isEqualTo("7.24.0");
        assertThat(modeler.checkConnection().body().isArray()).isTrue();
        assertThat(modeler.checkConnection().body()).isEmpty();
    }

    @Test
    void whatItDeploysWaitsForASecondPerson() {
        Answer deployed = modeler.deploy(Models.playbook(key, "Look"));

        assertThat(deployed.status()).isEqualTo(200);
        String id = deployed.body().get("id").asText();
        assertThat(deployed.body().get("name").asText()).isEqualTo(key + ".bpmn");
        assertThat(deployed.body().get("source").asText()).isEqualTo("Camunda Modeler");
        assertThat(deployed.body().get("deploymentTime").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(deployed.definition().get("id").asText()).isEqualTo(key + ":draft:" + id);
        assertThat(deployed.definition().get("key").asText()).isEqualTo(key);
        assertThat(deployed.body().get("deployedDecisionDefinitions").isNull()).isTrue();
        assertThat(drafts.one(author.person(), DraftId.of(id)).state()).isEqualTo(DraftState.WAITING);
        assertThat(modeler.deploy(Models.playbook(key, "Look")).body()).isEqualTo(deployed.body());

        Answer started = modeler.start(deployed.definition().get("id").asText(), "{\"businessKey\":\"x\"}");

        assertThat(started.status()).isEqualTo(400);
        assertThat(started.message())
                .contains("is a draft", "second change manager publishes it first", "/playbooks/drafts/" + id);
    }

    @Test
    void whatWasPublishedIsAnsweredWhenDeployedAgain() {
        String id =
                modeler.deploy(Models.playbook(key, "Look")).body().get("id").asText();
        publishing.publish(DraftId.of(id), approver);

        Answer again = modeler.deploy(List.of(Models.model(key, "Look")));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("id").asText()).isEqualTo(id);
        assertThat(again.definition().get("version").asInt()).isEqualTo(1);
        assertThat(again.definition().get("id").asText())
                .isEqualTo(playbooks.one(approver, key).current().definition());
    }

    @Test
    void whereOnePersonMayPublishItIsPublishedAtOnce() {
        Alone.on();
        try {
            assertThat(modeler.deploy(Models.playbook(key, "Look"))
                            .definition()
                            .get("version")
                            .asInt())
                    .isEqualTo(1);
            assertThat(modeler.deploy(List.of(Models.model(key, "Look twice")))
                            .definition()
                            .get("version")
                            .asInt())
                    .isEqualTo(2);
        } finally {
            Alone.off();
        }
        assertThat(playbooks.one(approver, key).current().approver()).isEqualTo(author.username());
        assertThat(playbooks.one(approver, key).current().files()).hasSize(2);
    }

    @Test
    void refusalsAreReadableInItsDialog() {
        Answer two = modeler.deploy(List.of(Models.model(key, "Look"), Models.model(key + "2", "Look")));
        Answer tenant = modeler.deploy(Map.of("tenant-id", "ours"), Models.playbook(key, "Look"));
        Answer empty = modeler.deploy(Map.of("tenant-id", ""), Models.playbook(key, "Look"));
        Answer large = modeler.deploy(List.of(Models.file(key + ".bpmn", "x".repeat(3 << 20))));

        assertThat(two.status()).isEqualTo(400);
        assertThat(two.body().get("type").asText()).isNotBlank();
        assertThat(two.body().has("details")).isTrue();
        assertThat(two.message().lines()).hasSize(2).allMatch(line -> line.contains("one of several models"));
        assertThat(tenant.status()).isEqualTo(400);
        assertThat(tenant.message()).contains("tenant");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.message()).contains("“" + key + ".bpmn” has more than 2 MB");
    }

    @Test
    void somethingOfThirtyMegabytesIsRefusedByItsLength() {
        Answer huge = modeler.deploy(List.of(Models.file(key + ".bpmn", "x".repeat(30 << 20))));

        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.message()).contains("up to 20 MB");
    }

    @Test
    void onlyChangeManagersConnect() {
        for (String role : List.of("auditor", "member", "administrator")) {
            Modeler other = new Modeler(visits.calling(given.person(role).withOwnPassword()));
            for (Answer answer : List.of(
                    other.version(),
                    other.checkConnection(),
                    other.deploy(Models.playbook(key, "Look")),
                    other.start("training:1:x", "{}"))) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.message()).contains("Only change managers");
            }
        }
        assertThat(visits.anybody().get("/engine-rest/version").statusCode()).isEqualTo(401);
        assertThat(visits.calling(author.username(), "wrong")
                        .get("/engine-rest/version")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPlaybookThatNothingCallsStartsInARunningProject() {
        Play play = givenProject.project().begins();
        Modeler leader = new Modeler(visits.calling(play.changeManager().withOwnPassword()));
        String definition = published(Models.playbook(key, "Look"));
        String project = "{\"businessKey\":\"" + play.key() + "\"";

        Answer started = leader.start(definition, project + ",\"variables\":{}}");

        assertThat(started.status()).as(started.message()).isEqualTo(200);
        assertThat(started.body().get("definitionId").asText()).isEqualTo(definition);
        assertThat(started.body().get("businessKey").asText()).isEqualTo(play.key());
        assertThat(started.body().get("ended").asBoolean()).isFalse();
        assertThat(runs.of(play, key).getId())
                .isEqualTo(started.body().get("id").asText());
        assertThat(play.as(play.changeManager()).has("step").name()).isEqualTo("Look");
        assertThat(playbooks.one(approver, key).current().running()).isEqualTo(1);
        assertThat(playbooks.one(approver, key).running()).containsExactly(Map.entry(1, 1L));
    }

    @Test
    void theStartStandsInTheProjectsHistoryOfTheSameTransaction() {
        Play play = givenProject.project().begins();
        Somebody starter = play.changeManager().named("Stella Starts").withOwnPassword();
        Modeler leader = new Modeler(visits.calling(starter));
        String definition = published(Models.playbook(key, "Look"));
        String start = "{\"businessKey\":\"" + play.key() + "\",\"variables\":{\"unit\":{\"value\":\"%s\"}}}";

        leader.start(definition, start.formatted("no-such-unit"));
        assertThat(acts(play)).isEmpty();
        Answer started = leader.start(definition, start.formatted(play.unit()));

        assertThat(acts(play))
                .singleElement()
                .satisfies(act -> assertThat(act)
                        .containsEntry("who", starter.username())
                        .containsEntry("what", "The playbook “Look at " + key + "”, version 1")
                        .containsEntry("unit", play.unit())
                        .containsEntry(
                                "process_instance", started.body().get("id").asText())
                        .containsEntry("together", true));
        assertThat(visits.signedIn(starter)
                        .get("/projects/" + play.key() + "/history")
                        .body())
                .contains("Stella Starts started the playbook “Look at " + key + "”, version 1, by hand.");
    }

    /** What the history has of starts by hand, and whether the playbook's record was written together with it. */
    private List<Map<String, Object>> acts(Play play) {
        return sql.sql("""
                        select a.*, a.xmin = p.xmin as together
                        from act a join playbook_act p on p.playbook = :playbook and p.act = 'started'
                        where a.project_key = :project and a.act = 'playbook-started'
                        """)
                .param("playbook", key)
                .param("project", play.key())
                .query()
                .listOfRows();
    }

    @Test
    void whereOnePersonMayPublishADraftThatIsStartedSaysSo() {
        Answer deployed = modeler.deploy(Models.playbook(key, "Look"));
        Alone.on();
        try {
            assertThat(modeler.start(deployed.definition().get("id").asText(), "{}")
                            .message())
                    .contains("is a draft and starts nothing yet. Publish it first, at /playbooks/drafts/")
                    .doesNotContain("second");
        } finally {
            Alone.off();
        }
    }

    @Test
    void whatWasStartedBesideTheLifecycleEndsWithTheProject() {
        Play cancelled = givenProject.project().begins();
        Play closed = givenProject.project().begins();
        String definition = published(Models.playbook(key, "Look"));
        for (Play play : List.of(cancelled, closed)) {
            Modeler leader = new Modeler(visits.calling(play.changeManager().withOwnPassword()));
            assertThat(leader.start(definition, "{\"businessKey\":\"" + play.key() + "\"}")
                            .status())
                    .isEqualTo(200);
        }

        cancelling.cancel(cancelled.sponsor().person(), cancelled.key(), "Over");
        closed.story().unitsArePrepared().itGoesLive().theProjectIsClosed();

        for (Play play : List.of(cancelled, closed)) {
            assertThat(runs.of(play, key)).isNull();
            assertThat(runs.of(play, "project-lifecycle")).isNull();
            assertThat(runs.workItem(play, "step").get("state")).isEqualTo("cancelled");
        }
    }

    @Test
    void aUnitIsOneOfTheProjects() {
        Play play = givenProject.project().begins();
        Modeler leader = new Modeler(visits.calling(play.changeManager().withOwnPassword()));
        String definition = published(Models.playbook(key, "Look"));
        String start = "{\"businessKey\":\"" + play.key()
                + "\",\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}";

        Answer unknown = leader.start(definition, start.formatted("unit", "no-such-unit"));
        Answer other = leader.start(definition, start.formatted("projectKey", "another"));
        Answer right = leader.start(definition, start.formatted("unit", play.unit()));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).contains("affected units", play.unit());
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.message()).contains("Leave out projectKey");
        assertThat(right.status()).as(right.message()).isEqualTo(200);
        assertThat(runs.workItem(play, "step").get("unit")).isEqualTo(play.unit());
    }

    @Test
    void whatCannotStartSaysHowToDoItRight() {
        Play play = givenProject.project().begins();
        Modeler leader = new Modeler(visits.calling(play.changeManager().withOwnPassword()));
        String mine = "{\"businessKey\":\"" + play.key() + "\"}";
        String definition = published(Models.playbook(key, "Look"));
        String lifecycle = current("project-lifecycle");

        assertRefused(leader.start(lifecycle, mine), 400, "/projects/new");
        assertRefused(leader.start(current("training"), mine), 400, "started by a step of wave");
        assertRefused(leader.start(definition, "{}"), 400, "key of a running project");
        assertRefused(leader.start(definition, "{\"businessKey\":\"none\"}"), 400, "key of a running project");
        assertRefused(leader.start("none:1:x", mine), 404, "No such playbook");
        assertRefused(leader.start(definition, "no JSON"), 400, "JSON");
        assertRefused(modeler.start(definition, mine), 403, "Only the project’s change manager");
        published(List.of(Models.model(key, "Look twice")));
        assertRefused(leader.start(definition, mine), 400, "newer version");
        cancelling.cancel(play.sponsor().person(), play.key(), "Over");
        assertRefused(leader.start(current(key), mine), 400, "not running any more");
        retiring.retire(key, approver, "Old");
        assertRefused(leader.start(current(key), mine), 400, "retired");
    }

    private String published(List<Artefact> files) {
        String id = modeler.deploy(files).body().get("id").asText();
        return publishing.publish(DraftId.of(id), approver).definition();
    }

    private String current(String playbook) {
        return playbooks.one(approver, playbook).current().definition();
    }

    private static void assertRefused(Answer answer, int status, String words) {
        assertThat(answer.message()).contains(words);
        assertThat(answer.status()).isEqualTo(status);
    }
}
