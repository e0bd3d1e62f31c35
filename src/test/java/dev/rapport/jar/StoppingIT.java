package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport without the demo is stopped as a service manager does it, and started again. */
class StoppingIT {

    private static final String ADMIN_PASSWORD = "berth seven at high tide";
    private static final int ENDED_BY_SIGTERM = 143;
    private static final Duration DRAIN = Duration.ofSeconds(2);

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void anEmptyRapportStopsCleanlyAndStartsAgain() throws Exception {
        try (Running rapport = launch().start()) {
            assertThat(folder.resolve("elsewhere/postgres")).exists();
            assertThat(folder.resolve("data")).doesNotExist();
            assertOnlyTheAdministratorIsThere(rapport);
            assertStopsCleanly(rapport);
        }
        PostgresTools.run(List.of(
                "cp",
                "--archive",
                folder.resolve("elsewhere").toString(),
                folder.resolve("copy").toString()));
        int metrics = GivenPostgres.freePort();
        try (Running again = launch().with("RAPPORT_DATA_DIR", "copy")
                .with("RAPPORT_TRUST_SET_PASSWORDS", "true")
                .with("RAPPORT_LOG", "json")
                .with("MANAGEMENT_SERVER_PORT", "" + metrics)
                .start()) {
            assertOnlyTheAdministratorIsThere(again);
            assertMetricsAreOpenOnTheirOwnPortOnly(again, metrics);
            again.stop();
            assertEachLineIsJson(again);
        }
    }

    /** On a copy of the stopped one’s folder, which is a backup. */
    private static void assertMetricsAreOpenOnTheirOwnPortOnly(Running rapport, int port) {
        assertThat(Caller.anybody(port).get("/actuator/prometheus").expect(200).body())
                .contains("rapport_work_items_open 0.0", "rapport_database_disk_free_bytes");
        assertThat(Caller.anybody(port).get("/api/me").status()).isIn(401, 404);
        assertThat(rapport.asAnybody().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(rapport.as("admin", ADMIN_PASSWORD)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(404);
        rapport.asAnybody().get("/livez").expect(200);
        rapport.asAnybody().get("/readyz").expect(200);
    }

    private static void assertEachLineIsJson(Running rapport) throws Exception {
        for (String line : rapport.log()) {
            assertThat(Caller.JSON.readTree(line).has("request")).as(line).isTrue();
        }
        assertThat(rapport.log())
                .anyMatch(line -> line.contains("GET /api/me answered 200") && line.contains("\"person\":\"admin\""))
                .filteredOn(line -> line.contains("\"WARN\"") || line.contains("\"ERROR\""))
                .singleElement()
                .asString()
                .contains("RAPPORT_TRUST_SET_PASSWORDS is on");
    }

    private Launch launch() {
        return Launch.from(folder)
                .prepared()
                .with("RAPPORT_DEMO", "false")
                .with("RAPPORT_DATA_DIR", "elsewhere")
                .with("RAPPORT_DRAIN", DRAIN.toSeconds() + "s")
                .with("RAPPORT_ADMIN_PASSWORD", ADMIN_PASSWORD);
    }

    private static void assertOnlyTheAdministratorIsThere(Running rapport) throws Exception {
        assertThat(rapport.log().get(rapport.log().size() - 1))
                .contains("sign in as admin with RAPPORT_ADMIN_PASSWORD");
        assertThat(rapport.log()).noneMatch(line -> line.contains(ADMIN_PASSWORD));
        assertThat(OwnPostgres.column(rapport.data(), "select username from person"))
                .containsExactly("admin");
        assertThat(OwnPostgres.column(rapport.data(), "select key from unit")).isEmpty();
        assertThat(rapport.as("admin", ADMIN_PASSWORD)
                        .get("/api/me")
                        .expect(200)
                        .body())
                .contains("administrator");
        assertThat(rapport.as("solveig.brekke", "demo").get("/api/me").status()).isEqualTo(401);
        assertThat(rapport.as("admin", ADMIN_PASSWORD)
                        .put("/api/people/nobody/password", Map.of("password", "twelve letters"))
                        .status())
                .isEqualTo(404);
    }

    private static void assertStopsCleanly(Running rapport) throws Exception {
        ProcessHandle server = rapport.database().orElseThrow();
        Instant before = Instant.now();
        try (HalfRequest begun = HalfRequest.changingThePassword(rapport.port(), ADMIN_PASSWORD)) {
            rapport.asAnybody().get("/readyz").expect(200);
            rapport.askToStop();
            assertThat(Deadline.met(
                            DRAIN, () -> rapport.asAnybody().get("/readyz").status() == 503))
                    .as("readiness goes down first")
                    .isTrue();
            rapport.as("admin", ADMIN_PASSWORD).get("/api/me").expect(200);
            rapport.asAnybody().get("/livez").expect(200);
            assertThat(Deadline.met(DRAIN.multipliedBy(3), () -> !HalfRequest.isHeard(rapport.port())))
                    .as("then nothing new is taken")
                    .isTrue();
            assertThat(begun.finished()).as("what had begun is finished").startsWith("HTTP/1.1 204");
        }
        int exit = rapport.stop();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(exit).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Deadline.met(Duration.ofSeconds(2), () -> !server.isAlive()))
                .as("the database server has ended")
                .isTrue();
        assertThat(rapport.data().resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(rapport.trouble()).isEmpty();
    }
}
