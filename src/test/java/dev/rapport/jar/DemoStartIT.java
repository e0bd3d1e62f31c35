package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start in an empty folder, with nothing set but the port. */
class DemoStartIT {

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    static Running rapport;
    static int port;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        rapport = Launch.from(folder).with("SERVER_PORT", "" + port).start();
    }

    @AfterAll
    static void stop() {
        if (rapport != null) {
            rapport.close();
        }
    }

    @AfterEach
    void nothingToExplainInTheLog() {
        assertThat(rapport.trouble()).isEmpty();
    }

    @Test
    void theLogEndsWithWhereToOpenItAndHowToSignIn() {
        assertThat(rapport.log().get(rapport.log().size() - 1))
                .endsWith("Rapport is ready: open http://localhost:" + port
                        + " and choose a person on the sign-in page (demo)");
    }

    @Test
    void anybodyIsToldThatItIsUpAndNoMore() {
        assertThat(rapport.asAnybody().get("/actuator/health").expect(200).body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }

    @Test
    void theDataLiesBelowTheFolderItWasStartedFrom() {
        assertThat(folder.resolve("data/postgres/PG_VERSION")).exists();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException, IOException {
        try (Connection owner = OwnPostgres.connect(rapport.data(), OwnPostgres.password(rapport.data()))) {
            assertThat(OwnPostgres.show(owner, "fsync")).isEqualTo("on");
            assertThat(OwnPostgres.show(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(OwnPostgres.show(owner, "full_page_writes")).isEqualTo("on");
            assertThat(OwnPostgres.show(owner, "listen_addresses")).isEqualTo("localhost");
        }
    }

    @Test
    void onlyThePasswordOpensTheDatabase() throws IOException {
        assertThatThrownBy(() -> OwnPostgres.connect(rapport.data(), "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> OwnPostgres.connect(rapport.data(), "")).isInstanceOf(SQLException.class);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(rapport.data().resolve("postgres.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void itsClockIsPutForwardAndTimersFire() throws IOException {
        JsonNode project = Caller.JSON.readTree(
                Path.of("src/main/resources/demo/project.json").toFile());
        String key = project.get("key").asText();
        Caller manager = rapport.as(project.get("changeManager").asText(), "demo");
        Caller sponsor = rapport.as(project.get("sponsor").asText(), "demo");
        manager.post("/api/projects", project).expect(201);
        complete(manager, key, "write-message", Map.of("benefit", "Berths in time.", "worse", "Another screen."));
        complete(sponsor, key, "approve-message", Map.of("decision", "approve"));
        complete(sponsor, key, "record-sponsor-act", Map.of("act", "Visited", "on", "2031-01-10", "witness", "Ann"));
        assertThat(asked(manager, key, "write-message"))
                .as("the next cycle waits")
                .isEmpty();

        manager.post("/api/demo/clock", Map.of("advance", "P30D")).expect(200);

        assertThat(Deadline.met(
                        Duration.ofSeconds(30),
                        () -> asked(manager, key, "write-message").isPresent()))
                .as("the timer of the next cycle fires by itself")
                .isTrue();
        assertThat(asked(manager, key, "write-message")
                        .orElseThrow()
                        .get("rehearsal")
                        .asBoolean())
                .isTrue();
        assertThat(Deadline.met(
                        Duration.ofSeconds(30),
                        () -> happened(manager, key, "task-escalated").isPresent()))
                .as("what was to be done before is late, and escalated by itself")
                .isTrue();
        assertThat(happened(manager, key, "task-escalated")
                        .orElseThrow()
                        .get("rehearsal")
                        .asBoolean())
                .isTrue();
    }

    private static Optional<JsonNode> happened(Caller who, String project, String act) {
        JsonNode items = who.get("/api/projects/" + project + "/history?limit=200")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("act").asText().equals(act))
                .findFirst();
    }

    private static void complete(Caller who, String project, String task, Map<String, String> values) {
        String id = asked(who, project, task).orElseThrow().get("id").asText();
        who.post("/api/tasks/" + id + "/complete", Map.of("values", values)).expect(204);
    }

    private static Optional<JsonNode> asked(Caller who, String project, String task) {
        JsonNode items =
                who.get("/api/tasks?project=" + project).expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("task").asText().equals(task))
                .findFirst();
    }

    @Test
    void aSecondStartSaysThatTheFolderIsInUse() throws IOException, InterruptedException {
        Launch.Ended second = Launch.from(folder).prepared().run();

        assertThat(second.exit()).isNotZero();
        assertThat(second.output())
                .contains(
                        "Rapport is already running on the data folder " + rapport.data() + ".",
                        "RAPPORT_DATA_DIR naming another folder")
                .doesNotContain("\tat ", " WARN ", "Exception");
    }

    @Test
    void anImportOnAFolderInUseNamesTheCallThatWorks() throws IOException, InterruptedException {
        Path units = Files.writeString(folder.resolve("units.csv"), "unit,name,parent,manager\nnew,New,,\n");

        Launch.Ended refused = Launch.from(folder).prepared().run("import", "--units", units.toString());

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .contains("Rapport is already running on the data folder", "POST /api/organization")
                .doesNotContain("\tat ", " WARN ", " ERROR ");
    }

    @Test
    void anUnknownCommandShowsWhichThereAre() throws IOException, InterruptedException {
        Launch.Ended unknown = Launch.from(folder).prepared().run("improt", "--units", "units.csv");

        assertThat(unknown.exit()).isNotZero();
        assertThat(unknown.output())
                .contains("“improt” is not a command.", "java -jar rapport.jar import --units FILE --people FILE")
                .doesNotContain("\tat ");
    }

    @Test
    void anImportWithoutFilesShowsHowToCallIt() throws IOException, InterruptedException {
        Launch.Ended unclear = Launch.from(folder).prepared().run("import", "--unit", "units.csv");

        assertThat(unclear.exit()).isNotZero();
        assertThat(unclear.output().strip())
                .isEqualTo("Usage: java -jar rapport.jar import --units FILE --people FILE");
    }
}
