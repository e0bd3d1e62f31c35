package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.organization.ProcessClock;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes once a project's clock was put forward by thirty days, and that all of it says so. */
@RapportDemoTest
class ThirtyDaysAheadTest {

    @Autowired
    GivenProject projects;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ProcessClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ChasingWork chasing;

    @Autowired
    ObjectMapper json;

    private Play play;
    private Visitor calls;
    private Visitor page;

    @BeforeEach
    void aProjectRuns() {
        play = projects.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        calls = visits.calling(play.changeManager().withOwnPassword());
        page = visits.signedIn(play.changeManager());
    }

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void whatWasToBeDoneIsLateAndEscalated() {
        String charter = play.as(play.cio()).has("write-it-section").id();
        chasing.chase(clock.instant());
        assertThat(task(charter).get("escalations")).isEmpty();

        forward("P30D");
        chasing.chase(clock.instant());

        JsonNode late = task(charter);
        assertThat(late.get("rehearsal").asBoolean()).isTrue();
        assertThat(late.get("escalations")).singleElement().satisfies(brought -> {
            assertThat(brought.get("to").asText()).isEqualTo(play.sponsor().username());
            assertThat(brought.get("rehearsal").asBoolean()).isTrue();
            assertThat(Instant.parse(brought.get("at").asText()))
                    .isAfter(Instant.now().plus(Duration.ofDays(29)));
        });
        assertThat(acts("task-escalated"))
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.get("rehearsal").asBoolean()).isTrue());
        assertThat(page.get("/tasks/" + charter).body())
                .contains("Made or changed in a rehearsal", "class=\"escalated\"");
        assertThat(visits.signedIn(play.sponsor().withOwnPassword())
                        .get("/tasks")
                        .body())
                .contains("Write the IT section", "Made or changed in a rehearsal");
        assertThat(page.get("/projects/" + play.key() + "/history").body())
                .contains("Escalated, because it is late", "Made or changed in a rehearsal");
        assertThat(page.get("/projects/" + play.key()).body())
                .contains("<strong>Rehearsal.</strong>", "nothing in it binds anybody");
    }

    @Test
    void theTimerOfTheModelFiresAndItsTaskIsRemindedOfBeforeItIsDue() {
        forward("P30D");
        Job timer = runs.due(runs.of(play, "project-lifecycle")).get(0);
        engine.getManagementService().executeJob(timer.getId());
        String message = play.as(play.changeManager()).has("write-message").id();
        assertThat(task(message).get("rehearsal").asBoolean()).isTrue();
        chasing.chase(clock.instant());
        assertThat(page.get("/tasks").body()).doesNotContain("Due soon");

        Instant morning = lastBusinessDayBefore(task(message).get("due").asText());
        forward(Duration.between(clock.instant(), morning).plusSeconds(1).toString());
        chasing.chase(clock.instant());

        assertThat(page.get("/tasks").body())
                .contains("Write the message", "Due soon", "Made or changed in a rehearsal");
        assertThat(task(message).get("escalations")).isEmpty();
    }

    private void forward(String advance) {
        read(calls.json("POST", "/api/demo/clock", "{\"advance\":\"" + advance + "\"}"));
    }

    private JsonNode task(String id) {
        return read(calls.get("/api/tasks/" + id));
    }

    private List<JsonNode> acts(String act) {
        JsonNode all = read(calls.get("/api/projects/" + play.key() + "/history?limit=200"));
        return StreamSupport.stream(all.get("items").spliterator(), false)
                .filter(one -> one.get("act").asText().equals(act))
                .toList();
    }

    /** At nine, when reminders have begun. */
    private static Instant lastBusinessDayBefore(String due) {
        LocalDate day = LocalDate.ofInstant(Instant.parse(due), ZoneOffset.UTC).minusDays(1);
        while (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.minusDays(1);
        }
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
