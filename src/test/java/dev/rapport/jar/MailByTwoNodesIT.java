package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, one outbox and a mail server; one node is killed between the server's answer and noting it. */
class MailByTwoNodesIT {

    private static final int LETTERS = 100;
    private static final int LINKS = 5;
    private static final int BATCH = 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration MADE_GOOD = Duration.ofSeconds(30);
    private static final int TERMINATED = 143;

    /** Whoever notes that a letter was sent waits while the test holds lock 7. */
    private static final String GATE = """
        create function wait_at_the_gate() returns trigger language plpgsql as
            $$ begin perform pg_advisory_xact_lock_shared(7); return new; end $$;
        create trigger gate before update on outbox for each row
            when (new.state = 'sent') execute function wait_at_the_gate();
        """;

    private static final String LETTERS_OF_ONE_ACT = """
        insert into person (username, name, email, language, hours)
            select 'reader-' || n, 'Reader ' || n, (1000 + n) || '@example.org',
                case n %% 2 when 0 then 'en' else 'de' end, 40
            from generate_series(1, %1$d) n;
        insert into message (project_key, recipient, subject, body, written_at)
            select 'HARBOUR-1', 'reader-' || n, 'Letter ' || n, 'What is new', now() from generate_series(1, %1$d) n;
        insert into outbox (recipient, message, written_at, next_try)
            select recipient, id, written_at, written_at from message where project_key = 'HARBOUR-1' order by id;
        insert into link_letter (recipient, address, link_until, written_at, next_try)
            select 'reader-' || n, 'http://localhost', now() + interval '1 day', now(), now()
            from generate_series(1, %2$d) n;
        """.formatted(LETTERS, LINKS);

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @TempDir(factory = BelowTarget.class)
    Path folder;

    private EmbeddedPostgres server;
    private Running east;
    private Running west;

    @BeforeEach
    void startTogether() throws Exception {
        post.start();
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .start();
        CompletableFuture<Running> other = CompletableFuture.supplyAsync(() -> start("west"));
        east = start("east");
        west = other.join();
    }

    @AfterEach
    void stop() throws Exception {
        east.close();
        west.close();
        server.close();
        post.stop();
    }

    @Test
    void eachLetterComesOnceAndAtMostTheOneThatAKilledNodeWasJustNotingTwice() throws Exception {
        long killed;
        try (Connection gate = connection();
                Statement hold = gate.createStatement()) {
            hold.execute(GATE);
            hold.execute("select pg_advisory_lock(7)");
            execute("begin; " + LETTERS_OF_ONE_ACT + " commit;");
            assertThat(Deadline.met(SOON, () -> atTheGate().size() == 2))
                    .as("both nodes with a letter that the server took")
                    .isTrue();
            killed = System.nanoTime();
            east.kill();
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'east'");
            assertThat(Deadline.met(SOON, () -> atTheGate().equals(List.of("west"))))
                    .isTrue();
        }
        assertThat(Deadline.met(MADE_GOOD.minusNanos(System.nanoTime() - killed), () -> count("state <> 'sent'") == 0))
                .as("all sent, what the killed node had claimed too")
                .isTrue();
        System.out.printf(
                "A killed node's mails were made good after %d ms%n",
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
        assertThat(count("tries = 2")).as("what the killed node had claimed").isEqualTo(BATCH);
        assertThat(count("tries > 2")).isZero();

        Map<String, Long> arrived = mails().collect(Collectors.groupingBy(MailByTwoNodesIT::id, Collectors.counting()));
        assertThat(arrived).hasSize(LETTERS + LINKS);
        assertThat(arrived.values().stream().filter(copies -> copies > 1))
                .as("the letter between the server's answer and the note")
                .containsExactly(2L);
        assertThat(mails().map(MailByTwoNodesIT::recipient).distinct()).hasSize(LETTERS);
        assertThat(column("select letter from link_letter where state <> 'sent'"))
                .isEmpty();
        assertThat(column("select id from running_node")).as("east and west").hasSize(2);
        assertThat(west.stop()).isEqualTo(TERMINATED);
        assertThat(column("select id from running_node"))
                .as("east, which could not say goodbye")
                .hasSize(1);
        assertThat(west.trouble()).isEmpty();
    }

    private java.util.stream.Stream<MimeMessage> mails() {
        return Arrays.stream(post.getReceivedMessages());
    }

    private static String id(MimeMessage mail) {
        return read(mail::getMessageID);
    }

    private static String recipient(MimeMessage mail) {
        return read(() -> mail.getAllRecipients()[0].toString());
    }

    private interface Read {
        String from() throws MessagingException;
    }

    private static String read(Read what) {
        try {
            return what.from();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> atTheGate() {
        return column("select distinct application_name from pg_stat_activity where wait_event = 'advisory'"
                + " and application_name in ('east', 'west')");
    }

    private int count(String condition) {
        return column("select id from outbox where " + condition).size();
    }

    private Running start(String name) {
        try {
            return Launch.from(folder)
                    .prepared()
                    .with(
                            "SPRING_DATASOURCE_URL",
                            server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + name)
                    .with("SPRING_DATASOURCE_USERNAME", "postgres")
                    .with("SPRING_MAIL_HOST", "127.0.0.1")
                    .with("SPRING_MAIL_PORT", "" + post.getSmtp().getPort())
                    .with("RAPPORT_ADMIN_PASSWORD", "berth seven at high tide")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private void execute(String statements) throws SQLException {
        try (Connection database = connection();
                Statement statement = database.createStatement()) {
            statement.execute(statements);
        }
    }

    private List<String> column(String query) {
        try (Connection database = connection()) {
            return Books.column(database, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
