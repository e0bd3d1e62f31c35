package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.ProcessClock;
import dev.rapport.organization.Role;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOffRequest;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was made in a rehearsal says so wherever it is shown or taken out, and what was made before does not. */
@RapportDemoTest
class MarksTest {

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    PuttingClockForward moving;

    @Autowired
    SendingMessage sending;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ProcessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void over() {
        rehearsals.over();
    }

    private void forward(Play play) {
        moving.forward(play.changeManager().person(), "P30D");
    }

    @Test
    void actsSignaturesAndTasksOfAProject() {
        Play play = projects.project().begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        Visitor calls = visits.calling(play.changeManager().withOwnPassword());
        assertThat(marked(calls, play, "/history"))
                .containsKeys("project-created", "agreed")
                .doesNotContainValue(true);
        assertThat(read(calls, "/api/projects/" + play.key()).get("rehearsal").asBoolean())
                .isFalse();

        forward(play);
        play.as(play.cio()).agrees("cio-signs-charter");

        JsonNode acts = read(calls, "/api/projects/" + play.key() + "/history").get("items");
        JsonNode moved = acts.get(acts.size() - 2);
        assertThat(moved.get("act").asText()).isEqualTo("clock-put-forward");
        assertThat(moved.get("who").asText()).isEqualTo(play.changeManager().username());
        assertThat(moved.get("rehearsal").asBoolean()).isTrue();
        assertThat(acts.get(acts.size() - 1).get("rehearsal").asBoolean()).isTrue();
        assertThat(acts.get(0).get("rehearsal").asBoolean()).isFalse();
        assertThat(values(read(calls, "/api/projects/" + play.key() + "/sign-offs")))
                .containsExactly(false, true);
        assertThat(values(read(calls, "/api/projects/" + play.key() + "/runs")))
                .isNotEmpty()
                .containsOnly(true);
        assertThat(read(calls, "/api/projects/" + play.key()).get("rehearsal").asBoolean())
                .isTrue();
        play.story().aMessageIsWritten();
        assertThat(read(calls, "/api/tasks?scope=all&project=" + play.key()).get("items"))
                .filteredOn(task -> task.get("task").asText().equals("approve-message"))
                .singleElement()
                .satisfies(task -> assertThat(task.get("rehearsal").asBoolean()).isTrue());
    }

    @Test
    void pagesOfAProjectWhenTheDemoIsOverToo() {
        Play play = projects.project().begins();
        play.story().theCharterIsWritten();
        forward(play);
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        rehearsals.over();

        Visitor page = visits.signedIn(play.changeManager().withOwnPassword());
        String project = "/projects/" + play.key();
        assertThat(page.get(project).body())
                .doesNotContain("class=\"rehearsal\"")
                .contains("nothing in it binds anybody")
                .containsOnlyOnce("state-rehearsal");
        assertThat(page.get(project + "/history").body())
                .contains("nothing in it binds anybody", "put forward the clock to ", "state-rehearsal");
        assertThat(page.get("/projects").body()).contains("state-rehearsal");
        assertThat(page.get("/history").body()).contains("state-rehearsal");
    }

    @Test
    void aProjectThatHadEndedIsNoRehearsal() {
        Play ended = projects.project().begins();
        Visitor calls = visits.calling(ended.sponsor().withOwnPassword());
        calls.json("POST", "/api/projects/" + ended.key() + "/cancel", "{\"reason\":\"Enough.\"}");

        forward(ended);

        assertThat(read(calls, "/api/projects/" + ended.key()).get("rehearsal").asBoolean())
                .isFalse();
        assertThat(marked(calls, ended, "/history")).doesNotContainKey("clock-put-forward");
    }

    @Test
    void whatIsSignedSaysItInTheRecordThatIsHashed() {
        Play play = projects.project().begins();
        forward(play);
        play.story().aMessageIsWritten();

        SignOffRequest asked = signOffs.askedBy(
                        play.as(play.sponsor()).has("approve-message").id())
                .orElseThrow();

        assertThat(asked.shown())
                .contains("{\"label\":\"Rehearsal\",\"text\":\"The clock of this demo was put forward");
        Visitor sponsor = visits.signedIn(play.sponsor().withOwnPassword());
        assertThat(sponsor.get("/tasks/"
                                + play.as(play.sponsor()).has("approve-message").id())
                        .body())
                .contains("<dt>Rehearsal</dt>");
    }

    @Test
    void messages() {
        Play play = projects.project().begins();
        Given.Somebody reader = play.changeManager().withOwnPassword();
        send(play, "Before");
        forward(play);
        send(play, "After");

        assertThat(values(read(visits.calling(reader), "/api/messages"))).containsExactly(true, false);
        assertThat(visits.signedIn(reader).get("/messages").body()).containsOnlyOnce("state-rehearsal");
    }

    @Test
    void eachAnswerAndEachFileTakenOut() {
        Play play = projects.project().begins();
        Visitor calls = visits.calling(play.changeManager().withOwnPassword());
        String file = "/api/playbooks/training/versions/1/files/training.bpmn";
        assertThat(calls.get(file).headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"training.bpmn\"");
        assertThat(calls.get(file).headers().firstValue("Rapport-Rehearsal")).isEmpty();

        forward(play);

        HttpResponse<String> taken = calls.get(file);
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"rehearsal-training.bpmn\"");
        assertThat(taken.headers().firstValue("Rapport-Rehearsal")).isPresent();
        assertThat(calls.get("/api/me").headers().firstValue("Rapport-Rehearsal"))
                .isPresent();
    }

    @Test
    void whatIsDoneWithPlaybooks() {
        Given.Somebody manager = given.person("change-manager").withOwnPassword();
        Visitor calls = visits.calling(manager);
        moving.forward(manager.person(), "P30D");
        calls.json("POST", "/api/playbooks/wait-for-date/retire", "{\"reason\":\"Not needed.\"}");
        calls.json("POST", "/api/playbooks/wait-for-date/reinstate", "");

        JsonNode acts = read(calls, "/api/playbooks/wait-for-date/record").get("items");

        assertThat(acts.get(0).get("act").asText()).isEqualTo("reinstated");
        assertThat(acts.get(0).get("rehearsal").asBoolean()).isTrue();
        assertThat(acts.get(acts.size() - 1).get("rehearsal").asBoolean()).isFalse();
        assertThat(visits.signedIn(manager).get("/playbooks/wait-for-date").body())
                .contains("state-rehearsal");
    }

    @Test
    void absencesAndWhatIsDoneInSomebodysPlace() {
        Play play = projects.project().begins();
        Given.Somebody other = given.person("sponsor").withOwnPassword();
        Given.Somebody absent = play.sponsor().withOwnPassword();
        Given.Somebody before = given.person("member").withOwnPassword();
        away(before, other);
        forward(play);
        away(absent, other);

        assertThat(read(visits.calling(before), "/api/me/absences")
                        .at("/absences/0/rehearsal")
                        .asBoolean())
                .isFalse();
        assertThat(read(visits.calling(absent), "/api/me/absences")
                        .at("/absences/0/rehearsal")
                        .asBoolean())
                .isTrue();
        assertThat(sql.sql("select c.rehearsal from absence_change c join absence a on a.id = c.absence"
                                + " where a.person = :absent")
                        .param("absent", absent.username())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThat(visits.signedIn(absent).get("/absences").body()).contains("state-rehearsal");
        play.as(other).completes("write-business-section", Map.of("text", "Orders take nine days."));
        assertThat(read(
                                visits.calling(play.changeManager().withOwnPassword()),
                                "/api/projects/" + play.key() + "/history")
                        .get("items"))
                .filteredOn(act -> !act.get("actedFor").isNull())
                .singleElement()
                .satisfies(act -> assertThat(act.get("rehearsal").asBoolean()).isTrue());
    }

    /** From the day that the clock of processes shows. */
    private void away(Given.Somebody absent, Given.Somebody substitute) {
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        HttpResponse<String> answer = visits.calling(absent)
                .json(
                        "POST",
                        "/api/me/absences",
                        "{\"from\":\"%1$s\",\"to\":\"%1$s\",\"substitute\":\"%2$s\"}"
                                .formatted(today, substitute.username()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whatIsChangedInARehearsalIsMarkedThen() {
        Play play = projects.project().begins();
        assertThat(marks("work_item", play)).containsOnly(false);

        forward(play);
        play.story().theCharterIsWritten();

        assertThat(marks("work_item", play)).contains(true);
        assertThat(marks("charter_section", play)).containsOnly(true);
    }

    /** Add {@code rehearsal boolean not null default rehearsing()} to a new table; the database then keeps the mark. */
    @Test
    void everyTableOfWhatHappensInProjectsKeepsTheMark() {
        List<String> without = sql.sql("""
                        select distinct table_name from information_schema.columns c
                        where table_schema = current_schema() and column_name in ('project_key', 'work_item')
                            and table_name not like 'project\\_%'
                            and not exists (select from information_schema.columns mark
                                where mark.table_schema = c.table_schema and mark.table_name = c.table_name
                                    and mark.column_name = 'rehearsal' and mark.column_default like '%rehearsing()%')
                        """).query(String.class).list();

        assertThat(without).isEmpty();
    }

    private List<Boolean> marks(String table, Play play) {
        return sql.sql("select rehearsal from " + table + " where project_key = :key")
                .param("key", play.key())
                .query(Boolean.class)
                .list();
    }

    private void send(Play play, String subject) {
        transaction.executeWithoutResult(
                status -> sending.send(play.key(), null, Role.CHANGE_MANAGER, subject, "Training begins on Monday."));
    }

    /** By kind of act, whether the latest of it is marked. */
    private Map<String, Boolean> marked(Visitor calls, Play play, String list) {
        Map<String, Boolean> marked = new HashMap<>();
        read(calls, "/api/projects/" + play.key() + list)
                .get("items")
                .forEach(act ->
                        marked.put(act.get("act").asText(), act.get("rehearsal").asBoolean()));
        return marked;
    }

    private static List<Boolean> values(JsonNode listing) {
        List<Boolean> marks = new ArrayList<>();
        listing.get("items").forEach(one -> marks.add(one.get("rehearsal").asBoolean()));
        return marks;
    }

    private JsonNode read(Visitor calls, String path) {
        HttpResponse<String> answer = calls.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
