package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.jayway.jsonpath.JsonPath;
import dev.rapport.organization.People;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import freemarker.template.Configuration;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@RapportTest
class LinksTest {

    private static final String OWN = "only I know this";
    private static final AccessSettings SETTINGS = new AccessSettings(
            null, false, "https://rapport.example.org/", new AccessSettings.Mail("rapport@example.org"));

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    SigningRight signing;

    @Autowired
    People people;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Configuration templates;

    @Autowired
    MessageSource words;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Test
    void aLinkLetsItsOwnerChooseAPasswordOnce() {
        Given.Somebody auditor = given.person("auditor").named("Ada <b>Bold</b>");
        String link = link(auditor.username());
        Visitor visitor = visits.anybody();

        HttpResponse<String> opened = visitor.get(link);
        assertThat(opened.body()).contains("Choose your password", "Ada &lt;b&gt;Bold");
        assertThat(visitor.post(link, "password", "short", "again", "short").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(link, "password", OWN, "again", OWN).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        assertThat(signing.maySign(auditor.username())).isTrue();
        assertThat(visits.anybody().get(link).statusCode()).isEqualTo(404);
        assertThat(visits.calling(auditor.username(), OWN).get("/api/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLinkEndsAfterADayAndWhenANewerOneIsMade() {
        String member = given.person("member").username();
        String earlier = link(member);
        String later = link(member);

        assertThat(visits.anybody().get(earlier).statusCode()).isEqualTo(404);
        assertThat(visits.anybody().get(later).statusCode()).isEqualTo(200);
        sql.sql("update one_time_link set expires_at = now() - interval '1 second' where username = :username")
                .param("username", member)
                .update();
        assertThat(visits.anybody().get(later).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAHashOfTheLinkIsKept() {
        String member = given.person("member").username();
        String token = link(member).substring("/link/".length());

        assertThat(sql.sql("select count(*) from one_time_link l where l::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theAdministratorSeesTheLinkOnThePage() {
        String member = given.person("member").username();
        Visitor administrator = visits.administrator();
        administrator.get("/people/" + member);

        assertThat(administrator.post("/people/" + member + "/link").body()).contains("/link/", "Copy the link");
    }

    @Test
    void aLinkIsMailedWhereThereIsAMailbox() throws Exception {
        GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        try {
            String member = given.person("member")
                    .named("Ada & Co")
                    .withMailbox("ada@example.org")
                    .username();

            LinkMade made = making(post.getSmtp().getPort()).make(member, "http://localhost");

            assertThat(made.mailed()).isTrue();
            assertThat(made.link()).isNull();
            MimeMessage letter = post.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Choose your password for Rapport");
            assertThat(letter.getFrom()[0]).hasToString("rapport@example.org");
            assertThat(letter.getContent().toString())
                    .contains("Hello Ada & Co", "https://rapport.example.org/link/", member);
        } finally {
            post.stop();
        }
    }

    @Test
    void aMailThatCannotBeSentShowsTheLinkInstead() {
        String member = given.person("member").withMailbox("ada@example.org").username();

        LinkMade made = making(1).make(member, "http://localhost");

        assertThat(made.mailed()).isFalse();
        assertThat(made.link()).startsWith("https://rapport.example.org/link/");
        assertThat(made.note()).contains("could not be sent");
    }

    private MakingLinks making(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        LinkMail mail = new LinkMail(
                new StaticListableBeanFactory(Map.of("post", sender)).getBeanProvider(JavaMailSender.class),
                templates,
                words,
                SETTINGS);
        return new MakingLinks(people, links, mail, clock, SETTINGS);
    }

    private String link(String username) {
        HttpResponse<String> made =
                visits.callingAsAdministrator().json("POST", "/api/people/" + username + "/link", "");
        assertThat(made.statusCode()).isEqualTo(200);
        String link = JsonPath.read(made.body(), "$.link");
        return URI.create(link).getPath();
    }
}
