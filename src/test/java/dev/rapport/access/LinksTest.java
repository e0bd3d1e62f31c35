package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class LinksTest {

    private static final String OWN = "only I know this";

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    SigningRight signing;

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
        assertThat(administrator.get("/people/" + member).body()).doesNotContain("Make a link to hand over");

        assertThat(administrator.post("/people/" + member + "/link").body()).contains("/link/", "Copy the link");
    }

    private String link(String username) {
        HttpResponse<String> made =
                visits.callingAsAdministrator().json("POST", "/api/people/" + username + "/link", "");
        assertThat(made.statusCode()).isEqualTo(200);
        String link = JsonPath.read(made.body(), "$.link");
        return URI.create(link).getPath();
    }
}
