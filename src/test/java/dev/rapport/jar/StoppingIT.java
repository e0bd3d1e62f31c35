package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport without the demo is stopped as a service manager does it, and started again. */
class StoppingIT {

    private static final String ADMIN_PASSWORD = "berth seven at high tide";
    private static final int ENDED_BY_SIGTERM = 143;

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
        try (Running again =
                launch().with("RAPPORT_TRUST_SET_PASSWORDS", "true").start()) {
            assertOnlyTheAdministratorIsThere(again);
            assertThat(again.trouble()).singleElement().asString().contains("RAPPORT_TRUST_SET_PASSWORDS is on");
            again.stop();
        }
    }

    private Launch launch() {
        return Launch.from(folder)
                .with("RAPPORT_DEMO", "false")
                .with("RAPPORT_DATA_DIR", "elsewhere")
                .with("RAPPORT_ADMIN_PASSWORD", ADMIN_PASSWORD);
    }

    private static void assertOnlyTheAdministratorIsThere(Running rapport) throws Exception {
        assertThat(rapport.log().get(rapport.log().size() - 1))
                .endsWith("sign in as admin with RAPPORT_ADMIN_PASSWORD");
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
        int exit = rapport.stop();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(exit).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Deadline.met(Duration.ofSeconds(2), () -> !server.isAlive()))
                .as("the database server has ended")
                .isTrue();
        assertThat(rapport.data().resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(rapport.trouble()).isEmpty();
    }
}
