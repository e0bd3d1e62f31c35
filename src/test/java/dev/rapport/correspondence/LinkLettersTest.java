package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.jayway.jsonpath.JsonPath;
import dev.rapport.access.MakingLinks;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A link to choose a password, from the administrator's press to the mailbox. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class LinkLettersTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/link/[A-Za-z0-9_-]{43})");
    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    MakingLinks making;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private PostRoom room;

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
        room.noServer();
        post.stop();
    }

    @Test
    void theLetterIsWrittenInTheReadersLanguageAndItsLinkOpens() throws Exception {
        String ada = reader("Ada & Co", "en");
        String jan = reader("Jörg Groß", "de");

        HttpResponse<String> made = make(ada);
        assertThat(made.body()).contains("\"link\":null", "\"mailed\":true", "goes to " + ada + "@example.org");
        make(jan);
        deliver();

        MimeMessage english = mails().get(0);
        assertThat(english.getSubject()).isEqualTo("Choose your password for Rapport");
        assertThat(english.getFrom()[0]).hasToString("Rapport <rapport@example.org>");
        assertThat(text(english)).contains("Hello Ada & Co", "It works once, until ", "(UTC)", "username is " + ada);
        assertThat(html(english)).contains("Hello Ada &amp; Co", "lang=\"en\"", "href=\"" + address(english) + "\"");
        MimeMessage german = mails().get(1);
        assertThat(german.getSubject()).isEqualTo("Wählen Sie Ihr Passwort für Rapport");
        assertThat(text(german)).contains("Guten Tag Jörg Groß", "Er gilt einmal, bis ", " Uhr (UTC)");
        assertThat(html(german)).contains("lang=\"de\"", "Passwort wählen");
        assertThat(open(german)).contains("Jörg Groß");
    }

    @Test
    void noTableEverHoldsTheLink() throws Exception {
        String ada = reader("Ada", "en");
        make(ada);
        assertThat(rows("one_time_link", "username", ada))
                .as("made when the letter leaves")
                .isEmpty();

        deliver();

        String token = address(onlyMail()).replaceFirst(".*/", "");
        assertThat(rows("one_time_link", "username", ada)).hasSize(1).noneMatch(row -> row.contains(token));
        assertThat(rows("link_letter", "recipient", ada)).hasSize(1).noneMatch(row -> row.contains(token));
        assertThat(rows("outbox", "recipient", ada)).isEmpty();
    }

    @Test
    void nothingLeavesBeforeTheCommitAndNothingAtAllWithoutOne() {
        String ada = reader("Ada", "en");
        transaction.executeWithoutResult(status -> {
            making.make(ada, true, "http://localhost:1");
            CompletableFuture.runAsync(this::deliver).join();
            status.setRollbackOnly();
        });
        assertThat(mails()).isEmpty();
        deliver();
        assertThat(mails()).isEmpty();
    }

    @Test
    void withAKeyItIsMailedOnceHoweverOftenItIsSent() {
        String ada = reader("Ada", "en");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = keyed(key, ada);
        deliver();
        HttpResponse<String> again = keyed(key, ada);
        deliver();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayHoldsUpNobodyAndTheLetterComesAfterAPause() throws Exception {
        String ada = reader("Ada", "en");
        post.stop();
        assertThat(make(ada).statusCode()).isEqualTo(200);
        deliver();
        assertThat(state()).isEqualTo("waiting");

        post.start();
        room.server(post.getSmtp().getPort());
        deliver(Delivering.FIRST_PAUSE);

        assertThat(open(onlyMail())).contains("Ada");
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void whichEverCopyIsReadItsLinkWorksUntilOneWasUsed() throws Exception {
        String ada = reader("Ada", "en");
        make(ada);
        deliver();
        sql.sql("update link_letter set state = 'sending', ended_at = null").update();
        deliver(Delivering.CLAIM);

        assertThat(mails()).hasSize(2);
        MimeMessage first = mails().get(0);
        MimeMessage second = mails().get(1);
        assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
        assertThat(address(second)).isNotEqualTo(address(first));
        assertThat(open(second)).contains("Choose your password");
        var visitor = visits.anybody();
        visitor.get(path(first));
        assertThat(visitor.post(path(first), "password", "only I know this", "again", "only I know this")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visits.anybody().get(path(second)).statusCode()).isEqualTo(404);
    }

    @Test
    void aNewerLinkAndASetPasswordTakeBackALetterThatHasNotLeft() {
        String ada = reader("Ada", "en");
        make(ada);
        make(ada);
        deliver();
        assertThat(mails()).hasSize(1);

        String ben = reader("Ben", "en");
        make(ben);
        visits.callingAsAdministrator()
                .json("PUT", "/api/people/" + ben + "/password", "{\"password\":\"only I know this\"}");
        deliver();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatCouldNotBeDeliveredWithinTheDayIsGivenUpAndShown() {
        String ada = reader("Ada", "en");
        make(ada);
        deliver(A_DAY);

        assertThat(mails()).isEmpty();
        assertThat(state()).isEqualTo("failed");
        assertThat(visits.administrator().get("/people/" + ada).body()).contains("Mails that could not be delivered");
    }

    @Test
    void theAdministratorMayHandALinkOverInstead() {
        String ada = reader("Ada", "en");
        assertThat(visits.administrator().get("/people/" + ada).body()).contains("Make a link to hand over");

        HttpResponse<String> made =
                visits.callingAsAdministrator().json("POST", "/api/people/" + ada + "/link?mail=false", "");
        deliver();

        String link = JsonPath.read(made.body(), "$.link");
        assertThat(visits.anybody().get(URI.create(link).getPath()).statusCode())
                .isEqualTo(200);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whereMailComesBackTheLinkIsShownAtOnce() {
        String ada = reader("Ada", "en");
        sql.sql("update person set mail_returned_at = now() where username = ?")
                .param(ada)
                .update();

        assertThat(make(ada).body()).contains("/link/", "\"mailed\":false", "Hand the link over yourself");
    }

    @Test
    void theLogHasNeitherAddressNorLink(CapturedOutput log) throws Exception {
        String ada = reader("Ada", "en");
        post.stop();
        make(ada);
        deliver();
        assertThat(log.getAll()).contains(ada + " waits, after 1 tries");
        try (Refusing refusing = new Refusing("550 5.1.1 <" + ada + "@example.org>: no such mailbox")) {
            room.server(refusing.port());
            deliver(Delivering.FIRST_PAUSE);
        }

        assertThat(log.getAll())
                .contains(ada + " was refused for good: the server answered 550")
                .doesNotContain("@example.org")
                .doesNotContain("/link/");
        assertThat(rows("link_letter", "recipient", ada)).noneMatch(row -> row.contains("@example.org"));
    }

    private HttpResponse<String> make(String username) {
        return visits.callingAsAdministrator().json("POST", "/api/people/" + username + "/link", "");
    }

    private HttpResponse<String> keyed(String key, String username) {
        return visits.callingAsAdministrator()
                .withHeader("Idempotency-Key", key)
                .json("POST", "/api/people/" + username + "/link", "");
    }

    private void deliver() {
        deliver(Duration.ZERO);
    }

    private void deliver(Duration ahead) {
        room.delivering(PostRoom.ADDRESS, ahead).deliver();
    }

    private String reader(String name, String language) {
        Given.Somebody reader = given.person("member").named(name);
        reader.withMailbox(reader.username() + "@example.org");
        sql.sql("update person set language = :language where username = :username")
                .param("language", language)
                .param("username", reader.username())
                .update();
        return reader.username();
    }

    private List<String> rows(String table, String column, String username) {
        return sql.sql("select t::text from " + table + " t where " + column + " = ?")
                .param(username)
                .query(String.class)
                .list();
    }

    private String state() {
        return sql.sql("select state from link_letter").query(String.class).single();
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private MimeMessage onlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().get(0);
    }

    /** What the page says to which the mail leads. */
    private String open(MimeMessage mail) throws Exception {
        return visits.anybody().get(path(mail)).body();
    }

    private static String path(MimeMessage mail) throws Exception {
        return URI.create(address(mail)).getPath();
    }

    private static String address(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static String html(MimeMessage mail) throws Exception {
        return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(1).getContent());
    }
}
