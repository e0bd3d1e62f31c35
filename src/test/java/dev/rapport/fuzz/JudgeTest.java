package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String PROBLEM = """
            {"type": "about:blank", "title": "That could not be read", "status": %d, "detail": "%s", "errors": []}""";

    private static final String POLICY = "Content-Security-Policy: default-src 'none'";

    private static final byte[] SOUND =
            "POST /api/projects HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1);

    private final Operation call = operation("POST /api/projects");
    private final Operation page = operation("GET /projects");

    @Test
    void aProblemInPlainWordsMayGoOut() {
        assertThat(judged(call, 400, "application/problem+json", PROBLEM.formatted(400, "A document is needed.")))
                .isEmpty();
        assertThat(judged(page, 404, "text/html;charset=UTF-8", "<h1>There is nothing here</h1>"))
                .isEmpty();
    }

    @Test
    void failuresOfOursAreNamed() {
        assertThat(judged(call, 500, "application/problem+json", PROBLEM.formatted(500, "Try again.")))
                .containsExactly("answered 500");
    }

    @Test
    void onlyWhatIsNoHttpOfOursMayBeAnsweredAsUnknown() {
        Answer unknown = new Answer(501, POLICY, "");
        Answer otherVersion = new Answer(505, POLICY, "");

        assertThat(answered("POST", "HTTP/1.1", "", unknown)).contains("answered 501");
        assertThat(answered("POST", "HTTP/1.1", "Transfer-Encoding: chunked\r\n", unknown))
                .contains("answered 501");
        assertThat(answered("POST", "HTTP/9.9", "", unknown)).contains("answered 501");
        assertThat(answered("GET", "HTTP/1.1", "X: 1\r\n\r\nTransfer-Encoding: gzip\r\n", unknown))
                .as("a body that looks like a head")
                .contains("answered 501");
        assertThat(answered("PROPFIND", "HTTP/1.1", "", unknown)).doesNotContain("answered 501");
        assertThat(answered("POST", "HTTP/1.1", "Transfer-Encoding: gzip\r\n", unknown))
                .doesNotContain("answered 501");
        assertThat(answered("PROPFIND", "HTTP/1.1", "Transfer-Encoding: gzip\r\n", otherVersion))
                .contains("answered 505");
        assertThat(answered("POST", "HTTP/9.9", "", otherVersion)).doesNotContain("answered 505");
        assertThat(answered("PROPFIND", "HTTP/9.9", "", new Answer(500, POLICY, "")))
                .contains("answered 500");
    }

    private static List<String> answered(String method, String version, String headers, Answer answer) {
        String request = method + " /api/projects " + version + "\r\nHost: localhost\r\n" + headers + "\r\n";
        return judged(Crude.ANY, request.getBytes(ISO_8859_1), answer);
    }

    @Test
    void everyAnswerTellsBrowsersWhatIsAllowed() {
        Judge judge = new Judge();
        for (Operation operation : List.of(call, page, Crude.ANY)) {
            assertThat(judge.complaints(operation, SOUND, new Answer(200, "Content-Type: text/html", "")))
                    .containsExactly("no content security policy");
            assertThat(judge.complaints(operation, SOUND, new Answer(200, POLICY, "")))
                    .isEmpty();
        }
    }

    @Test
    void wordsFromInsideAreFound() {
        for (String inside : List.of(
                "at dev.x.Y.z(Y.java:3)",
                "NullPointerException",
                "org.springframework.web",
                "ERROR: duplicate key",
                "com.fasterxml.jackson",
                "Apache Tomcat/10")) {
            assertThat(judged(call, 400, "application/problem+json", PROBLEM.formatted(400, inside)))
                    .as(inside)
                    .hasSize(1);
        }
    }

    /** Else the judge, not Rapport, takes most of the time. */
    @Test
    void anAnswerWithAVeryLongWordIsJudgedSoon() {
        String word = "x".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(judged(call, 400, "application/problem+json", PROBLEM.formatted(400, word)))
                    .isEmpty();
            assertThat(judged(call, 400, "application/problem+json", PROBLEM.formatted(400, word + "Exception")))
                    .hasSize(1);
        });
    }

    @Test
    void anythingButAProblemIsFound() {
        assertThat(judged(call, 400, "text/html", "<p>No.</p>")).hasSize(1);
        assertThat(judged(call, 400, "application/json", PROBLEM.formatted(404, "")))
                .hasSize(3);
        assertThat(judged(call, 422, "application/problem+json", PROBLEM.formatted(422, "Wrong.")))
                .hasSize(1);
        assertThat(judged(page, 404, "text/plain", "Nothing")).hasSize(1);
        assertThat(new Judge().complaints(call, SOUND, Answer.read(new byte[0])))
                .containsExactly("no answer");
    }

    private static Operation operation(String name) {
        return new Operation(name, List.of(), () -> new Call("GET", "/"));
    }

    private static List<String> judged(Operation operation, int status, String type, String body) {
        return judged(operation, SOUND, new Answer(status, POLICY + "\r\nContent-Type: " + type, body));
    }

    private static List<String> judged(Operation operation, byte[] request, Answer answer) {
        return new Judge().complaints(operation, request, answer);
    }
}
