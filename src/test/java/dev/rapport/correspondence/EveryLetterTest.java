package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.rapport.organization.Role;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each letter that there is a template for comes about in a project, in each language, and says what it is about. */
@RapportTest
class EveryLetterTest {

    private static final Instant GIVEN = Instant.parse("2001-01-02T10:00:00Z");
    private static final Instant DUE = Instant.parse("2001-01-08T17:00:00Z");
    private static final Instant NEAR = Instant.parse("2001-01-05T09:00:00Z");
    private static final Instant LATE = Instant.parse("2001-01-10T17:00:00Z");

    /** How each begins, and something from what only it says. */
    private static final Map<String, String[]> SAYS = Map.of(
            "task.en", new String[] {"Your task: ", "Why: "},
            "task.de", new String[] {"Ihre Aufgabe: ", "Warum: "},
            "reminder.en", new String[] {"Due soon: ", "Due: Monday, 8 January 2001"},
            "reminder.de", new String[] {"Bald fällig: ", "Fällig: Montag, 8. Januar 2001"},
            "escalation.en", new String[] {"Late: ", "Was due: Monday, 8 January 2001"},
            "escalation.de", new String[] {"Überfällig: ", "War fällig: Montag, 8. Januar 2001"},
            "message.en", new String[] {"Welcome", "Second"},
            "message.de", new String[] {"Welcome", "Second"},
            "link.en", new String[] {"Choose your password for Rapport", "It works once, until "},
            "link.de", new String[] {"Wählen Sie Ihr Passwort für Rapport", "Er gilt einmal, bis "});

    @Autowired
    GivenProject given;

    @Autowired
    ChasingWork chasing;

    @Autowired
    SendingMessage sending;

    @Autowired
    Visits visits;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private PostRoom room;

    static Stream<Arguments> letters() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath:/templates/correspondence/*.ftl"))
                .map(file -> Objects.requireNonNull(file.getFilename()).split("\\."))
                .map(name -> Arguments.of(name[0], name[1]));
    }

    @BeforeEach
    void open() {
        room = new PostRoom(beans);
        sql.sql("delete from outbox").update();
        sql.sql("delete from link_letter").update();
        post.start();
        room.server(post.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        sql.sql("update work_item set late_from = '2040-01-01' where late_from < '2010-01-01'")
                .update();
        room.noServer();
        post.stop();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void comesAboutInAProjectAndIsFilledIn(String kind, String language) throws Exception {
        Play play = room.quietly(() -> given.project().begins());
        play.sponsor().named("Jörg & <Ada>").withMailbox("jorg@example.org");
        sql.sql("update person set language = :language where username = :username")
                .param("language", language)
                .param("username", play.sponsor().username())
                .update();

        String about = brought(kind, play);
        room.delivering(PostRoom.ADDRESS, Duration.ofMinutes(2)).deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        MimeMessage letter = post.getReceivedMessages()[0];
        String text = part(letter, 0);
        String html = part(letter, 1);
        String[] says = Objects.requireNonNull(SAYS.get(kind + "." + language), "Say what this letter says");
        assertThat(letter.getSubject()).startsWith(says[0]);
        assertThat(text)
                .contains(says[1], about, language.equals("de") ? "Guten Tag Jörg & <Ada>" : "Hello Jörg & <Ada>")
                .contains("://")
                .doesNotContain("${", "<#");
        assertThat(html)
                .contains("lang=\"" + language + "\"", "Jörg &amp; &lt;Ada&gt;", "href=\"http")
                .doesNotContain("${", "<#", "<Ada>");
        keep(kind + "-" + language, html);
    }

    /** @return what the letter names */
    private String brought(String kind, Play play) {
        switch (kind) {
            case "task" -> {
                room.quietly(() -> play.as(play.sponsor())
                        .completes("write-business-section", Map.of("text", "Orders take nine days.")));
                play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));
                return name(play, "sponsor-signs-charter");
            }
            case "reminder" -> {
                due(play, "write-business-section");
                chasing.chase(NEAR);
                return name(play, "write-business-section");
            }
            case "escalation" -> {
                due(play, "write-it-section");
                chasing.chase(LATE);
                return name(play, "write-it-section");
            }
            case "message" -> {
                transaction.executeWithoutResult(
                        status -> sending.send(play.key(), null, Role.SPONSOR, "Welcome", "First <line>\nSecond"));
                return "First <line>";
            }
            case "link" -> {
                String who = play.sponsor().username();
                assertThat(visits.callingAsAdministrator()
                                .json("POST", "/api/people/" + who + "/link", "")
                                .statusCode())
                        .isEqualTo(200);
                return who;
            }
            default -> throw new AssertionError("Say how the letter “" + kind + "” comes about");
        }
    }

    private String name(Play play, String task) {
        return sql.sql("select name from work_item where project_key = :key and task = :task")
                .param("key", play.key())
                .param("task", task)
                .query(String.class)
                .single();
    }

    private void due(Play play, String task) {
        sql.sql("""
                        update work_item set due_at = :due, late_from = :due, given_at = :given
                        where project_key = :key and task = :task
                        """)
                .param("due", Timestamp.from(DUE))
                .param("given", Timestamp.from(GIVEN))
                .param("key", play.key())
                .param("task", task)
                .update();
    }

    private static String part(MimeMessage letter, int which) throws Exception {
        return String.valueOf(
                ((MimeMultipart) letter.getContent()).getBodyPart(which).getContent());
    }

    /** To look at. */
    private static void keep(String name, String html) throws IOException {
        Files.createDirectories(Path.of("target/letters"));
        Files.writeString(Path.of("target/letters/" + name + ".html"), html);
    }
}
