package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade node by node, given up once, then done, and rolled back in the end: an older jar, named by the property
 * {@code rapport.older}, and this one on the same PostgreSQL. Left out, and said so, where none is named.
 */
@Tag("drill")
@EnabledIfSystemProperty(
        named = TwoVersionsIT.OLDER,
        matches = ".+",
        disabledReason = "No older jar is named: add -Drapport.older=/path/to/rapport.jar")
class TwoVersionsIT {

    static final String OLDER = "rapport.older";
    private static final String HELD = "are held back, because ";
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int PEOPLE = 4;
    private static final int ACTS = 40;
    private static final int TERMINATED = 143;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private EmbeddedPostgres server;
    private final Nodes nodes = new Nodes();
    private final List<Running> started = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        assertThat(Path.of(System.getProperty(OLDER)))
                .as("the jar of an older version")
                .isRegularFile();
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        started.forEach(Running::close);
        if (server != null) {
            server.close();
        }
    }

    @Test
    void nothingIsLostWhetherTheUpgradeIsGivenUpOrDoneOrRolledBack() throws Exception {
        Running older = nodes.add(startOlder());
        started.add(older);
        List<String> before = published();
        Players begunBefore = new Players("BEFORE-1");
        begunBefore.begin(older);
        Players begunBeforeAll = new Players("BEFORE-2");
        begunBeforeAll.begin(older);

        try (Crowd crowd = new Crowd(nodes, PEOPLE, Duration.ofMillis(200), 1).begin()) {
            goOn(crowd);
            Running newer = startNewer();
            Players begunOnNewer = new Players("NEWER-1");
            begunOnNewer.begin(newer);
            Players begunOnOlder = new Players("OLDER-1");
            begunOnOlder.begin(older);
            goOn(crowd);
            assertThat(published()).as("while the older node runs").isEqualTo(before);

            nodes.remove(newer);
            assertThat(newer.stop()).isEqualTo(TERMINATED);
            goOn(crowd);
            for (Players begun : List.of(begunBefore, begunOnNewer, begunOnOlder)) {
                begun.playToTheEnd(older);
            }

            Running again = startNewer();
            goOn(crowd);
            assertThat(published()).as("while the older node runs").isEqualTo(before);
            nodes.remove(older);
            assertThat(older.stop()).isEqualTo(TERMINATED);
            assertThat(Deadline.met(SOON, () -> !published().equals(before)))
                    .as("what came with this version, published without another start")
                    .isTrue();
            goOn(crowd);
            Players begunAfter = new Players("AFTER-1");
            begunAfter.begin(again);
            begunAfter.playToTheEnd(again);
            crowd.rest();
            try (Connection database = connection()) {
                Books.balance(database, crowd);
                assertThat(Books.column(database, "select id from work_item where state = 'completed'"))
                        .containsAll(Stream.of(begunBefore, begunOnNewer, begunOnOlder, begunAfter)
                                .flatMap(begun -> begun.acknowledged().stream())
                                .toList());
            }
        }
        for (Running node : started) {
            assertThat(node.trouble()).isEmpty();
        }
        rollBack(started.get(started.size() - 1), begunBeforeAll);
    }

    /** The older jar alone on the newer schema, as docs/operations.md says it: what began before goes on. */
    private void rollBack(Running newer, Players begunBeforeAll) throws Exception {
        assertThat(newer.stop()).isEqualTo(TERMINATED);
        List<String> published = published();
        try (Running older = startOlder()) {
            older.asAnybody().get("/actuator/health").expect(200);
            assertThat(published()).as("what the newer version brought stays").isEqualTo(published);
            assertThat(begunBeforeAll.open(older)).isNotEmpty();
            begunBeforeAll.playToTheEnd(older);
            assertThat(older.stop()).isEqualTo(TERMINATED);
        }
        try (Connection database = connection()) {
            assertThat(Books.column(database, "select id from work_item where state = 'completed'"))
                    .containsAll(begunBeforeAll.acknowledged());
        }
    }

    private Running startOlder() throws IOException {
        return launch().of(Path.of(System.getProperty(OLDER))).start();
    }

    /** Beside the older node; says in its log that it holds its playbooks back. */
    private Running startNewer() throws IOException {
        Running newer = launch().start();
        started.add(newer);
        assertThat(newer.log().stream().filter(line -> line.contains(HELD)))
                .as("what the newer node says; an older jar is needed whose playbooks are others")
                .hasSize(1);
        return nodes.add(newer);
    }

    private static void goOn(Crowd crowd) {
        int enough = crowd.completed.size() + ACTS;
        assertThat(Deadline.met(A_WHILE, () -> crowd.completed.size() >= enough || !crowd.surprises.isEmpty()))
                .as("acts that are done")
                .isTrue();
        assertThat(crowd.surprises).isEmpty();
    }

    private Launch launch() {
        return Launch.from(folder)
                .with("SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"))
                .with("SPRING_DATASOURCE_USERNAME", "postgres")
                .with("RAPPORT_DEMO", "true")
                .with("RAPPORT_PUBLISH_ALONE", "false");
    }

    /** The version that is current of each playbook. */
    private List<String> published() {
        try (Connection database = connection()) {
            return Books.column(database, "select key || ' ' || current from playbook order by key");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Under a name that is not taken for a node's. */
    private Connection connection() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=psql");
    }
}
