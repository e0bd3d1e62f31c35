package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who is signed in and has typed an answer, but not sent it, when the database goes away. */
final class AtWork {

    private static final String AWAY = "Rapport cannot reach its database";
    private static final int FOUND = 302;
    private static final int DONE = 204;

    private final Visitor reading;
    private final Visitor sending;
    private final String task;
    private final String typed;

    AtWork(Running rapport, JsonNode open) {
        String username = open.path("assignee").asText();
        task = open.path("id").asText();
        JsonNode form = rapport.as(username, Players.PASSWORD)
                .get("/api/tasks/" + task + "/form")
                .expect(200)
                .json();
        typed = Caller.JSON.valueToTree(Map.of("values", Filled.in(form))).toString();
        reading = signedIn(rapport, username);
        sending = signedIn(rapport, username);
        assertThat(sending.get("/tasks/" + task).statusCode()).isEqualTo(200);
        sending.withMark()
                .withHeader("HX-Request", "true")
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Visitor signedIn(Running rapport, String username) {
        Visitor visitor = new Visitor(rapport.port());
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "username", username, "password", Players.PASSWORD)
                        .statusCode())
                .isEqualTo(FOUND);
        return visitor;
    }

    /** Asks for pages, and sends the answer and a form as the scripts of pages do. */
    void isToldThatItIsAway() {
        List<HttpResponse<String>> answers = Together.all(List.of(
                () -> reading.get("/tasks"),
                () -> reading.get("/projects"),
                this::send,
                () -> sending.post("/messages/read", "upTo", "0")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains(AWAY).doesNotContain("Exception");
        });
        assertThat(answers.subList(0, 2)).allSatisfy(page -> {
            assertThat(type(page)).startsWith("text/html");
            assertThat(page.body()).contains("<h1", "your browser then sends what you had filled in once more");
        });
        assertThat(answers.subList(2, 4)).allSatisfy(problem -> {
            assertThat(type(problem)).startsWith("application/problem+json");
            assertThat(problem.body()).contains("as soon as the database is back");
        });
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** Still signed in; the same answer is sent again, and once more as if its answer had been lost. */
    void goesOn() {
        assertThat(reading.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(reading.get("/projects").statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(send(), send())) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(DONE);
        }
    }

    private HttpResponse<String> send() {
        return sending.json("POST", "/api/tasks/" + task + "/complete", typed);
    }
}
