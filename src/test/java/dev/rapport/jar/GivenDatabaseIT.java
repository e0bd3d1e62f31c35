package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rapport on a PostgreSQL that is there already. */
class GivenDatabaseIT {

    private static final Pattern PRINTED = Pattern.compile("Sign in as admin with the password (\\S+) - it is printed");
    private static final String DATABASE_PASSWORD = "harbour-master-4711";
    private static final String ADMIN_PASSWORD = "berth seven at high tide";

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .start();
        roleAndDatabase(server);
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itStartsEmptyWithAPasswordPrintedOnceAndTheDemoWhereAskedFor() throws Exception {
        String printed;
        try (Running first = launch().start()) {
            assertThat(printedIn(first)).hasSize(1);
            printed = printedIn(first).get(0);
            assertThat(first.log().get(first.log().size() - 1))
                    .endsWith("sign in as admin with the password printed above");
            first.as("admin", printed).get("/api/me").expect(200);
            assertThat(first.as("solveig.brekke", "demo").get("/api/me").status())
                    .isEqualTo(401);
            assertNoDatabaseOfItsOwn(first);
            first.stop();
            assertThat(first.trouble()).isEmpty();
        }
        try (EmbeddedPostgres standby = standby();
                Running again = launch().with(
                                "SPRING_DATASOURCE_URL", oneOf(GivenPostgres.freePort(), standby.getPort()))
                        .start()) {
            assertThat(printedIn(again)).isEmpty();
            assertThat(again.log()).noneMatch(line -> line.contains(printed));
            again.as("admin", printed).get("/api/me").expect(200);
            assertThat(again.trouble())
                    .as("past a host that is dead and one that only reads")
                    .isEmpty();
        }
        try (Running demo = launch().with("RAPPORT_DEMO", "true")
                .with("RAPPORT_ADMIN_PASSWORD", ADMIN_PASSWORD)
                .start()) {
            demo.as("solveig.brekke", "demo").get("/api/me").expect(200);
            demo.as("admin", ADMIN_PASSWORD).get("/api/me").expect(200);
            assertThat(demo.as("admin", printed).get("/api/me").status()).isEqualTo(401);
            assertThat(demo.log()).noneMatch(line -> line.contains(ADMIN_PASSWORD));
            assertNoDatabaseOfItsOwn(demo);
            assertThat(demo.trouble()).isEmpty();
        }
    }

    /** All members of a cluster, the primary last, as docs/operations.md has it. */
    private static String oneOf(int dead, int standby) {
        return "jdbc:postgresql://localhost:%d,localhost:%d,localhost:%d/rapport?targetServerType=primary"
                        .formatted(dead, standby, server.getPort())
                + "&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true";
    }

    /** Tells the driver what a standby tells: that nothing can be written here. */
    private static EmbeddedPostgres standby() throws IOException, SQLException {
        EmbeddedPostgres standby = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setServerConfig("default_transaction_read_only", "on")
                .start();
        roleAndDatabase(standby);
        return standby;
    }

    private static void roleAndDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("create role rapport login password '" + DATABASE_PASSWORD + "'");
            statement.execute("create database rapport owner rapport");
        }
    }

    private static Launch launch() {
        return Launch.from(folder)
                .prepared()
                .with("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/rapport")
                .with("SPRING_DATASOURCE_USERNAME", "rapport")
                .with("SPRING_DATASOURCE_PASSWORD", DATABASE_PASSWORD);
    }

    private static List<String> printedIn(Running rapport) {
        return rapport.log().stream()
                .map(PRINTED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private static void assertNoDatabaseOfItsOwn(Running rapport) {
        assertThat(rapport.data()).doesNotExist();
        assertThat(rapport.log()).noneMatch(line -> line.contains(DATABASE_PASSWORD));
    }
}
