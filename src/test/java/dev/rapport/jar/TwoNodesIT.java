package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on one PostgreSQL, started at the same moment on an empty one: two, and a third while nobody is restarted. */
class TwoNodesIT {

    private static final Duration MADE_GOOD = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String WAITING_FOR_PROJECT = """
            select distinct application_name from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and not granted and objsubid = 1
              and (classid::bigint << 32 | objid::bigint) = hashtextextended('%s', 0)""";
    private static final String ONE_LOCK = "LOCK-1";
    private static final int PEOPLE = 8;
    private static final int DONE = 204;
    private static final int TERMINATED = 143;

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private EmbeddedPostgres server;
    private Running east;
    private Running west;
    private Running south;
    private final Nodes nodes = new Nodes();

    @BeforeEach
    void startTogether() throws Exception {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .start();
        CompletableFuture<Running> one = CompletableFuture.supplyAsync(() -> start("east"));
        CompletableFuture<Running> other = CompletableFuture.supplyAsync(() -> start("west"));
        CompletableFuture<Running> third = CompletableFuture.supplyAsync(() -> start("south"));
        east = nodes.add(one.join());
        west = nodes.add(other.join());
        south = nodes.add(third.join());
    }

    @AfterEach
    void stop() throws Exception {
        east.close();
        west.close();
        south.close();
        server.close();
    }

    @Test
    void theyAreOneRapportThoughOneIsKilledAndEachIsRestarted() throws Exception {
        assertThat(column("select playbook from playbook_version group by playbook having count(*) > 1"))
                .as("playbooks that more than one published")
                .isEmpty();
        aSessionHoldsOnBoth();
        AcrossNodes.hold(east, west);
        actsOnOneProjectWaitForOneLock();
        String telling = Published.playbook(east, TellingLater.FILES);
        try (Crowd crowd = crowd(1).told(telling).begin()) {
            assertThat(Deadline.met(
                            Duration.ofSeconds(90), () -> crowd.completed.size() > PEOPLE && !timers().isEmpty()))
                    .as("people who act, and a timer that waits")
                    .isTrue();
            restAndBalance(crowd);
        }
        nodes.remove(south);
        assertThat(south.stop()).isEqualTo(TERMINATED);
        assertThat(south.trouble()).isEmpty();
        whatAKilledNodeHadInHandIsMadeGoodByTheOther(timers().get(0));
        try (Crowd crowd = crowd(2).told(telling).begin()) {
            eachIsRestartedWhilePeopleAct();
            restAndBalance(crowd);
        }
        assertThat(east.trouble()).isEmpty();
        assertThat(west.trouble()).isEmpty();
    }

    private void aSessionHoldsOnBoth() {
        Visitor visitor = new Visitor(east.port());
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "username", Players.LEADER, "password", Players.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.at(west.port()).get("/projects").statusCode()).isEqualTo(200);
        assertThat(visitor.at(east.port()).get("/projects").statusCode()).isEqualTo(200);
    }

    /** No node can tell that another is at work on a project, but for the lock in the database. */
    private void actsOnOneProjectWaitForOneLock() throws Exception {
        Players players = new Players(ONE_LOCK);
        players.begin(east);
        List<Running> all = List.of(east, west, south);
        List<JsonNode> open = players.open(east).stream()
                .filter(task -> task.hasNonNull("assignee"))
                .toList();
        assertThat(open).as("work to be done at once").hasSizeGreaterThanOrEqualTo(all.size());
        List<CompletableFuture<Caller.Answer>> answers = new ArrayList<>();
        try (Connection holding = connection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('" + ONE_LOCK + "', 0))");
            for (int i = 0; i < all.size(); i++) {
                Running node = all.get(i);
                JsonNode task = open.get(i);
                answers.add(CompletableFuture.supplyAsync(() -> Players.completes(node, task)));
            }
            assertThat(Deadline.met(
                            SOON,
                            () -> column(WAITING_FOR_PROJECT.formatted(ONE_LOCK))
                                    .containsAll(List.of("east", "west", "south"))))
                    .as("an act on each node that waits for the project's lock")
                    .isTrue();
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            holding.rollback();
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status())
                        .as(answer.join().body())
                        .isEqualTo(DONE));
    }

    private Crowd crowd(long seed) {
        return new Crowd(nodes, PEOPLE, Duration.ofMillis(500), seed);
    }

    private void restAndBalance(Crowd crowd) throws Exception {
        crowd.rest();
        try (Connection database = connection()) {
            Books.balance(database, crowd);
        }
        assertThat(crowd.completed).hasSizeGreaterThan(PEOPLE);
    }

    /** Holds a timer up in the middle, kills the node that runs it, and waits for the one that is left to run it. */
    private void whatAKilledNodeHadInHandIsMadeGoodByTheOther(String timer) throws Exception {
        long killed;
        String name;
        try (Connection holding = connection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table act_hi_actinst in share mode");
            column("update act_ru_job set duedate_ = now() where id_ = '" + timer + "' returning id_");
            assertThat(Deadline.met(MADE_GOOD, () -> !atWork().isEmpty()))
                    .as("a node at work on the timer")
                    .isTrue();
            name = atWork().get(0);
            Running node = name.equals("east") ? east : west;
            nodes.remove(node);
            killed = System.nanoTime();
            node.kill();
            holding.rollback();
        }
        assertThat(timesDone(timer)).as("what the killed node did").isZero();
        assertThat(Deadline.met(MADE_GOOD.minusNanos(System.nanoTime() - killed), () -> timesDone(timer) == 1))
                .as("the timer of the node that was killed, by the only one left")
                .isTrue();
        System.out.printf(
                "A killed node's timer was made good after %d ms%n",
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
        assertThat(column("select project_key from message where subject = '" + TellingLater.SUBJECT + "'"))
                .as("what it tells")
                .hasSize(1);
        replace(name);
    }

    /** The node whose work waits for the lock. */
    private List<String> atWork() {
        return column("select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query ilike '%act_hi_actinst%' and application_name in ('east', 'west')");
    }

    private List<String> timers() {
        return column("select id_ from act_ru_job where process_def_key_ = 'tell-later'");
    }

    private int timesDone(String timer) {
        return column("select 1 from act_hi_job_log where job_state_ = 2 and job_id_ = '" + timer + "'")
                .size();
    }

    private void eachIsRestartedWhilePeopleAct() throws Exception {
        for (String name : List.of("east", "west")) {
            Running node = name.equals("east") ? east : west;
            nodes.remove(node);
            assertThat(node.stop()).isEqualTo(TERMINATED);
            assertThat(node.trouble()).isEmpty();
            replace(name);
        }
    }

    private void replace(String name) {
        Running next = nodes.add(start(name));
        if (name.equals("east")) {
            east = next;
        } else {
            west = next;
        }
    }

    private Running start(String name) {
        try {
            return Launch.from(folder)
                    .prepared()
                    .with(
                            "SPRING_DATASOURCE_URL",
                            server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + name)
                    .with("SPRING_DATASOURCE_USERNAME", "postgres")
                    .with("RAPPORT_DEMO", "true")
                    .with("RAPPORT_PUBLISH_ALONE", "false")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private List<String> column(String query) {
        try (Connection database = connection()) {
            return Books.column(database, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
