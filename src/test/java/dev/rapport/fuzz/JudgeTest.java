package dev.rapport.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String PROBLEM = """
            {"type": "about:blank", "title": "That could not be read", "status": %d, "detail": "%s", "errors": []}""";

    private static final String POLICY = "Content-Security-Policy: default-src 'none'";

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
    void everyAnswerTellsBrowsersWhatIsAllowed() {
        Judge judge = new Judge();
        for (Operation operation : List.of(call, page, Crude.ANY)) {
            assertThat(judge.complaints(operation, new Answer(200, "Content-Type: text/html", "")))
                    .containsExactly("no content security policy");
            assertThat(judge.complaints(operation, new Answer(200, POLICY, ""))).isEmpty();
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
        assertThat(new Judge().complaints(call, Answer.read(new byte[0]))).containsExactly("no answer");
    }

    private static Operation operation(String name) {
        return new Operation(name, List.of(), () -> new Call("GET", "/"));
    }

    private static List<String> judged(Operation operation, int status, String type, String body) {
        return new Judge().complaints(operation, new Answer(status, POLICY + "\r\nContent-Type: " + type, body));
    }
}
