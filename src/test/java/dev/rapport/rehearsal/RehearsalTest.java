package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.organization.ProcessClock;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ResumingProject;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportDemoTest
class RehearsalTest {

    private static final String CLOCK = "/api/demo/clock";

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ClockMoves moves;

    @Autowired
    ProcessClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void timersFireAndDueDatesPass() {
        Play play = projects.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        ProcessInstance life = runs.of(play, "project-lifecycle");
        Visitor leads = leading(play);
        Visitor page = visits.signedIn(play.changeManager());
        assertThat(runs.due(life)).isEmpty();
        assertThat(page.get("/projects/" + play.key()).body()).doesNotContain("state-late");

        JsonNode moved = read(leads.json("POST", CLOCK, "{\"advance\":\"P30D\"}"));

        Instant then = Instant.now().plus(Duration.ofDays(30));
        assertThat(Instant.parse(moved.get("now").asText())).isCloseTo(then, within(1, ChronoUnit.MINUTES));
        assertThat(moved.get("ahead").asLong()).isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(page.get("/projects/" + play.key()).body()).contains("state-late");
        Job timer = runs.due(life).get(0);
        assertThat(acquired(timer)).as("the engine takes it by itself").isTrue();
        engine.getManagementService().executeJob(timer.getId());
        Map<String, Object> asked = runs.workItems(play).stream()
                .filter(item -> "write-message".equals(item.get("task")) && "open".equals(item.get("state")))
                .findFirst()
                .orElseThrow();
        assertThat(moment(asked, "created_at")).isCloseTo(then, within(1, ChronoUnit.MINUTES));
        assertThat(moment(asked, "due_at")).isAfter(then);
        assertThat(asked).containsEntry("rehearsal", true);
    }

    @Test
    void aPausedProjectStandsStillWhileTheClockRuns() {
        Play play = projects.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        ProcessInstance life = runs.of(play, "project-lifecycle");
        Visitor page = visits.signedIn(play.changeManager().withOwnPassword());
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        Instant due = moment(runs.workItem(play, "write-it-section"), "due_at");

        forward("P30D");

        assertThat(runs.due(life)).isEmpty();
        assertThat(page.get("/projects/" + play.key()).body()).doesNotContain("state-late");
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");
        assertThat(runs.due(life)).as("the cycle is longer by the pause").isEmpty();
        assertThat(moment(runs.workItem(play, "write-it-section"), "due_at"))
                .isBetween(due.plus(Duration.ofDays(28)), due.plus(Duration.ofDays(34)));
        assertThat(page.get("/projects/" + play.key()).body())
                .doesNotContain("state-late")
                .contains("state-rehearsal");
        forward("P30D");
        assertThat(runs.due(life)).hasSize(1);
        assertThat(page.get("/projects/" + play.key()).body()).contains("state-late");
    }

    @Test
    void neitherSessionsNorLockOutsNorLinksNorKeysMove() {
        Given.Somebody administrator = given.person("administrator").withOwnPassword();
        Given.Somebody member = given.person("member").withOwnPassword();
        Given.Somebody lockedOut = given.person("member").withOwnPassword();
        Visitor page = visits.signedIn(member);
        Visitor calls = visits.calling(administrator);
        sql.sql(
                        "insert into sign_in_failure (username, address, failures, last_at) values (:who, '127.0.0.1', 20, now())")
                .param("who", lockedOut.username())
                .update();
        String link = URI.create(read(calls.json("POST", "/api/people/" + member.username() + "/link", ""))
                        .get("link")
                        .asText())
                .getPath();
        Visitor keyed = visits.calling(administrator).withHeader("Idempotency-Key", Given.unique("key"));
        String moved = keyed.json("POST", CLOCK, "{\"advance\":\"P60D\"}").body();

        assertThat(page.get("/tasks").statusCode()).as("signed in as before").isEqualTo(200);
        assertThat(visits.calling(lockedOut).get("/api/me").statusCode()).isEqualTo(429);
        assertThat(visits.anybody().get(link).statusCode()).isEqualTo(200);
        HttpResponse<String> again = keyed.json("POST", CLOCK, "{\"advance\":\"P60D\"}");
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(moved);
        assertThat(clock.ahead()).as("moved once").isEqualTo(Duration.ofDays(60));
    }

    @Test
    void whatANodeHasInHandStaysItsOwn() {
        Play play = projects.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        ProcessInstance life = runs.of(play, "project-lifecycle");
        forward("P20D");
        Job timer = runs.due(life).get(0);
        assertThat(acquired(timer)).isTrue();
        Instant until = lockedUntil(timer);

        forward("P1D");

        assertThat(lockedUntil(timer)).isEqualTo(until.plus(Duration.ofDays(1)));
    }

    private Instant lockedUntil(Job job) {
        return sql.sql("select lock_exp_time_ from act_ru_job where id_ = :id")
                .param("id", job.getId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-manager",
                "cio",
                "training-department",
                "sponsor",
                "it-lead",
                "process-owner",
                "controller",
                "employee-representative",
                "member",
                "vendor",
                "auditor"
            })
    void nobodyElseMovesIt(String role) {
        Visitor calls = visits.calling(given.person(role).withOwnPassword());

        HttpResponse<String> refused = calls.json("POST", CLOCK, "{\"advance\":\"P1D\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Only administrators and change managers put the clock forward.");
        assertThat(calls.get(CLOCK).body()).contains("\"rehearsal\":false");
        assertThat(clock.isAhead()).isFalse();
    }

    @Test
    void thePageIsForThoseWhoMayAndItsFormNeedsTheMark() {
        Visitor manager = visits.signedIn(given.person("change-manager").withOwnPassword());
        Visitor member = visits.signedIn(given.person("member").withOwnPassword());

        assertThat(member.get("/demo/clock").statusCode()).isEqualTo(404);
        assertThat(member.get("/tasks").body()).doesNotContain("/demo/clock");
        assertThat(member.post("/demo/clock", "advance", "P1D").statusCode()).isEqualTo(403);
        assertThat(manager.send("POST", "/demo/clock", "application/x-www-form-urlencoded", "advance=P1D")
                        .statusCode())
                .as("without the mark of a page")
                .isEqualTo(403);
        assertThat(clock.isAhead()).isFalse();

        assertThat(manager.get("/tasks").body()).contains("/demo/clock").doesNotContain("class=\"rehearsal\"");
        assertThat(manager.get("/demo/clock?by=own&days=450").body()).contains("400 days at most");
        assertThat(manager.get("/demo/clock?by=own&days=soon").body()).contains("a number of days from 1 to 400");
        assertThat(manager.get("/demo/clock?by=P7D").body()).contains("cannot be put back");
        assertThat(manager.post("/demo/clock", "advance", "P7D").statusCode()).isEqualTo(302);
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(7));
        assertThat(member.get("/tasks").body()).contains("Rehearsal: it is", "7 days ahead of the real time");
        assertThat(visits.anybody().get("/sign-in").body()).contains("Rehearsal: it is");
        assertThat(member.get("/no-such-page").body()).contains("Rehearsal: it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"advance\":\"30 days\"}", "{\"advance\":\"-P1D\"}", "{\"advance\":\"P401D\"}"})
    void whatDoesNotLeadForwardIsRefusedAtItsField(String body) {
        HttpResponse<String> refused =
                visits.calling(given.person("change-manager").withOwnPassword()).json("POST", CLOCK, body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"/advance\"");
        assertThat(clock.isAhead()).isFalse();
    }

    @Test
    void itGoesTenYearsAheadAtMost() {
        Visitor calls = visits.calling(given.person("change-manager").withOwnPassword());
        moves.add(Duration.ofDays(3600), "P3600D", "somebody");

        assertThat(calls.json("POST", CLOCK, "{\"advance\":\"P60D\"}").body()).contains("more than 3650 days ahead");
    }

    @Test
    void twoAtTheSameMomentBothMoveIt() {
        Visitor calls = visits.calling(given.person("change-manager").withOwnPassword());

        List<Integer> answers = Together.twice(
                () -> calls.json("POST", CLOCK, "{\"advance\":\"P1D\"}").statusCode());

        assertThat(answers).containsExactly(200, 200);
        assertThat(moves.ahead()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void anotherNodeAndALaterStartFollow() {
        forward("P30D");
        ProcessClock there = new ProcessClock(Clock.systemUTC());
        List<Duration> engineThere = new ArrayList<>();
        KeepingTime node = new KeepingTime(() -> true, moves, there, following(engineThere));

        node.afterSingletonsInstantiated();
        assertThat(there.ahead()).isEqualTo(Duration.ofDays(30));
        forward("P1D");
        node.look();

        assertThat(there.ahead()).isEqualTo(Duration.ofDays(31));
        assertThat(engineThere).containsExactly(Duration.ofDays(30), Duration.ofDays(31));
    }

    @Test
    void aStartWithoutTheDemoEndsItAndLeavesTheMarks() {
        Play play = projects.project().begins();
        forward("P30D");
        ProcessClock there = new ProcessClock(Clock.systemUTC());
        List<Duration> engineThere = new ArrayList<>();
        KeepingTime node = new KeepingTime(() -> false, moves, there, following(engineThere));

        node.afterSingletonsInstantiated();
        node.look();

        assertThat(there.isAhead()).isFalse();
        assertThat(engineThere).isEmpty();
        assertThat(moves.ahead()).isZero();
        assertThat(sql.sql("select rehearsing()").query(Boolean.class).single()).isFalse();
        assertThat(sql.sql("select rehearsal from project where key = :key")
                        .param("key", play.key())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static Instant moment(Map<String, Object> row, String column) {
        return ((Timestamp) Objects.requireNonNull(row.get(column))).toInstant();
    }

    private static EngineTime following(List<Duration> told) {
        return new EngineTime() {
            @Override
            public void goAhead(Duration ahead) {
                told.add(ahead);
            }

            @Override
            public void moveLocks(Duration step) {
                throw new AssertionError("Only who moves the clock moves locks");
            }
        };
    }

    private void forward(String advance) {
        Visitor calls = visits.calling(given.person("administrator").withOwnPassword());
        read(calls.json("POST", CLOCK, "{\"advance\":\"" + advance + "\"}"));
    }

    private Visitor leading(Play play) {
        return visits.calling(play.changeManager().withOwnPassword());
    }

    /** Whether the engine takes the job when it looks for what is due. */
    private boolean acquired(Job job) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(configuration.getJobExecutor(), 100))
                .contains(job.getId());
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
