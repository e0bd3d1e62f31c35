package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away for a while under a running Rapport, and comes back. */
class DatabaseAwayIT {

    private static final Duration QUICK = Duration.ofSeconds(12);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(40);
    private static final Duration AWAY = Duration.ofSeconds(8);
    private static final Duration TO_TELL = Duration.ofMinutes(1);
    private static final String LEADER = "solveig.brekke";
    private static final String PROJECT = "AWAY-1";
    private static final String TASK = "write-business-section";

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private int port;

    @Test
    void itSaysSoAndGoesOnByItselfAfterwards() throws Exception {
        isAwayFor(AWAY);
    }

    @Test
    @Tag("drill")
    void theSameForAMinute() throws Exception {
        isAwayFor(Duration.ofMinutes(1));
    }

    private void isAwayFor(Duration time) throws Exception {
        EmbeddedPostgres server = server();
        port = server.getPort();
        try (Running rapport = Launch.from(folder)
                .prepared()
                .with("SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"))
                .with("RAPPORT_DEMO", "true")
                .with("RAPPORT_ADMIN_PASSWORD", "berth seven at high tide")
                .start()) {
            rapport.as(LEADER, "demo").get("/api/me").expect(200);
            rapport.asAnybody().get("/actuator/health").expect(200);
            AtWork somebody = atWork(rapport);
            somethingIsDueAfter(time, rapport, server);

            Instant gone = Instant.now();
            server.close();
            assertSaysThatItIsAway(rapport);
            somebody.isToldThatItIsAway();
            LockSupport.parkNanos(time.toNanos());
            rapport.asAnybody().get("/actuator/health").expect(503);
            assertThat(rapport.trouble())
                    .as("said at once, and again after each minute")
                    .hasSizeBetween(
                            1, 1 + (int) Duration.between(gone, Instant.now()).toMinutes())
                    .allMatch(line -> line.contains("cannot reach its database"));

            Instant back = Instant.now();
            server = server();
            assertThat(Deadline.met(
                            TO_COME_BACK,
                            () -> rapport.asAnybody().get("/actuator/health").status() == 200))
                    .isTrue();
            somebody.goesOn();
            assertDoneOnce(server);
            Players players = new Players("BACK-1");
            players.begin(rapport);
            assertThat(players.open(rapport)).isNotEmpty();
            assertTold(back, server);
            assertThat(rapport.trouble()).allMatch(line -> line.contains("cannot reach its database"));
            rapport.stop();
        } finally {
            server.close();
        }
    }

    private static AtWork atWork(Running rapport) {
        Players players = new Players(PROJECT);
        players.begin(rapport);
        return players.open(rapport).stream()
                .filter(task -> task.path("task").asText().equals(TASK))
                .map(task -> new AtWork(rapport, task))
                .findFirst()
                .orElseThrow();
    }

    /** A timer that sends a message when it is due, which is while the database is away. */
    private static void somethingIsDueAfter(Duration time, Running rapport, EmbeddedPostgres server) {
        String telling = Published.playbook(rapport, TellingLater.FILES);
        rapport.as(LEADER, "demo")
                .post("/engine-rest/process-definition/" + telling + "/start", Map.of("businessKey", PROJECT))
                .expect(200);
        assertThat(column(
                        server,
                        "update act_ru_job set duedate_ = now() + interval '%d seconds'".formatted(time.toSeconds())
                                + " where process_def_key_ = 'tell-later' returning id_"))
                .hasSize(1);
    }

    private static void assertDoneOnce(EmbeddedPostgres server) {
        for (String once : List.of(
                "select id from work_item where state = 'completed' and project_key = '%s'",
                "select id from act where act = 'task-completed' and project_key = '%s'",
                "select author from charter_section where project_key = '%s'")) {
            assertThat(column(server, once.formatted(PROJECT))).as(once).hasSize(1);
        }
    }

    private static void assertTold(Instant back, EmbeddedPostgres server) {
        String told = "select subject from message where project_key = '" + PROJECT + "' and subject = '"
                + TellingLater.SUBJECT + "'";
        assertThat(Deadline.met(TO_TELL, () -> !column(server, told).isEmpty()))
                .as("what a timer tells that was due meanwhile")
                .isTrue();
        assertThat(column(server, told)).hasSize(1);
        assertThat(column(server, told + " and written_at >= '" + back + "'")).hasSize(1);
    }

    private static List<String> column(EmbeddedPostgres server, String query) {
        try (Connection database = server.getPostgresDatabase().getConnection()) {
            return Books.column(database, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertSaysThatItIsAway(Running rapport) {
        Instant before = Instant.now();
        Caller.Answer call = rapport.as(LEADER, "demo").post("/api/messages/read", Map.of("upTo", 0));
        Caller.Answer page = rapport.asAnybody().get("/sign-in");
        Caller.Answer health = rapport.asAnybody().get("/actuator/health");

        assertThat(Duration.between(before, Instant.now())).isLessThan(QUICK.multipliedBy(2));
        assertThat(List.of(call.status(), page.status(), health.status())).containsExactly(503, 503, 503);
        assertThat(call.json().path("detail").asText()).contains("as soon as the database is back");
        assertThat(page.body())
                .contains("<h1", "Rapport cannot reach its database")
                .doesNotContain("Exception");
        assertThat(health.json().path("status").asText()).isEqualTo("DOWN");
    }

    private EmbeddedPostgres server() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
