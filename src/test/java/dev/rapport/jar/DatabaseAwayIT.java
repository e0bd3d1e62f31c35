package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
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
    private static final String LEADER = "solveig.brekke";

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

            server.close();
            assertSaysThatItIsAway(rapport);
            LockSupport.parkNanos(time.toNanos());
            rapport.asAnybody().get("/actuator/health").expect(503);
            assertThat(rapport.trouble())
                    .as("said at once, and again after each minute")
                    .hasSizeBetween(1, 1 + (int) time.toMinutes())
                    .allMatch(line -> line.contains("cannot reach its database"));

            server = server();
            assertThat(Deadline.met(
                            TO_COME_BACK,
                            () -> rapport.asAnybody().get("/actuator/health").status() == 200))
                    .isTrue();
            Players players = new Players("BACK-1");
            players.begin(rapport);
            assertThat(players.open(rapport)).isNotEmpty();
            rapport.stop();
        } finally {
            server.close();
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
