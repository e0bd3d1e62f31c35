package dev.rapport.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes with a key and cannot be read is refused as it is without one; many at once share the connections. */
@RapportTest
class BadBodiesTest {

    private static final int MORE_THAN_CONNECTIONS = 30;

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    Visits visits;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            multipart/form-data            | --x\\r\\n\\r\\n
            multipart/form-data; boundary= | --x\\r\\n\\r\\n
            multipart/form-data; boundary=x | --x\\r\\n\\r\\n
            multipart/form-data; boundary=x | --x\\r\\nContent-Disposition: form-data; name="units"; filename="a.csv"\\r\\n\\r\\nkey
            """)
    void brokenPartsAreRefused(String type, String body) {
        HttpResponse<String> answer = visits.callingAsAdministrator()
                .withHeader("Idempotency-Key", Given.unique("broken"))
                .send("POST", "/api/organization", type, body.replace("\\r\\n", "\r\n"));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void aDocumentSentToAPageHasALimitToo() {
        Given.Somebody member = given.person("member").withOwnPassword();
        Visitor page = visits.signedIn(member);
        String mark = page.get("/password").body().replaceAll("(?s).*csrf-token\" content=\"([^\"]+)\".*", "$1");
        HttpResponse<String> answer = page.withHeader("Idempotency-Key", Given.unique("large"))
                .withHeader("X-XSRF-TOKEN", mark)
                .withHeader("HX-Request", "true")
                .send("POST", "/messages/read", "text/plain", "x".repeat(3 * 1024 * 1024));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    @Test
    void morePeopleThanConnectionsActOnPagesAtOnce() {
        List<Supplier<Integer>> acts = new ArrayList<>();
        for (int number = 0; number < MORE_THAN_CONNECTIONS; number++) {
            Play play = projects.project().begins();
            play.sponsor().withOwnPassword();
            Visitor page = visits.signedIn(play.sponsor());
            String task = play.as(play.sponsor()).has("write-business-section").id();
            Visitor acting =
                    page.withHeader("Idempotency-Key", Given.unique("act")).withHeader("HX-Request", "true");
            acts.add(() -> acting.post("/tasks/" + task + "/release").statusCode());
        }
        assertThat(Together.all(acts)).doesNotContain(500, 503);
    }
}
