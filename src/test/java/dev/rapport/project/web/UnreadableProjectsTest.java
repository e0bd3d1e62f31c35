package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class UnreadableProjectsTest {

    @Autowired
    Casting casting;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/goLive | \"2027-03-01\" | \"2027-02-30\"",
                "/goLive | \"2027-03-01\" | \"soon\"",
                "/name | \"One ledger\" | {\"a\":1}",
                "/name | \"One ledger\" | [\"a\"]",
                "/units | [\"unit | {\"x\":[\"unit",
                "/impacts/0/level | \"level\": 3 | \"level\": \"three\"",
                "/impacts/0/level | \"level\": 3 | \"level\": 2.7",
                "/impacts/0/level | \"level\": 3 | \"level\": \"3\"",
                "/impacts/0/level | \"level\": 3 | \"level\": true",
                "/impacts/0/level | \"level\": 3 | \"level\": 99999999999",
                "/impacts/0/colour | \"level\": 3 | \"colour\": 3",
                "/colour | \"name\": | \"colour\": 1, \"name\":",
                "/benefits/0/baseline | \"baseline\": 11 | \"baseline\": \"many\"",
                "/vendors/0/people | [\"vendor | {\"x\":[\"vendor",
            })
    void aValueOfAnotherKindIsNamed(String pointer, String right, String wrong) {
        Cast cast = casting.cast();
        String file = cast.file().toPrettyString().replace(" : ", ": ").replace("[ ", "[");
        assertThat(file).contains(right);
        String broken = file.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("$", ""));
        if (wrong.startsWith("{\"x\"")) {
            broken = broken.replaceFirst("(\\{\"x\":\\[[^\\]]*\\])", "$1}");
        }

        JsonNode problem = problem(cast, broken, 400);

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "not json", "{", "{\"key\":", "[]", "[{}]", "\"text\"", "12", "{} {}"})
    void whatIsNoDocumentIsRefused(String body) {
        problem(casting.cast(), body, 400);
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        problem(casting.cast(), "{\"key\":\"a\",\"key\":\"b\"}", 400);
    }

    @Test
    void aHugeDocumentIsRefused() {
        problem(casting.cast(), "{\"purpose\":\"" + "x".repeat(5_000_000) + "\"}", 413);
    }

    @Test
    void aDeepDocumentIsRefused() {
        problem(casting.cast(), "{\"units\":" + "[".repeat(100_000), 400);
    }

    private static JsonNode problem(Cast cast, String body, int status) {
        HttpResponse<String> answer = cast.create(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = cast.read(answer.body());
        assertThat(problem.fieldNames()).toIterable().contains("type", "title", "status", "detail");
        assertThat(answer.body()).doesNotContain("Exception", "dev.rapport", "com.fasterxml");
        return problem;
    }
}
