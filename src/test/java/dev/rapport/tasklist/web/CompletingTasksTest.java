package dev.rapport.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class CompletingTasksTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Test
    void wrongValuesAreNamedByFieldAndNothingChanges() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "sponsor-signs-charter");

        HttpResponse<String> none = cast.complete("sponsor", task, "{}");
        HttpResponse<String> wrong = cast.complete("sponsor", task, "{\"decision\":\"perhaps\",\"colour\":1}");
        HttpResponse<String> noReason = cast.complete("sponsor", task, "{\"decision\":\"refuse\"}");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("\"/values/decision\"", "“Do you agree to this charter?” is needed");
        assertThat(cast.read(wrong.body()).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/values/decision", "/values/colour");
        assertThat(noReason.body()).contains("\"/values/reason\"", "What has to change before you agree");
        assertThat(cast.task(project, "sponsor-signs-charter")).isEqualTo(task);
        assertThat(cast.read("change-manager", "/api/projects/" + project + "/sign-offs")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void valuesOfHiddenFieldsAreDropped() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "sponsor-signs-charter");

        Cast.done(cast.complete(
                "sponsor", task, "{\"decision\":\"agree\",\"comment\":\"Well done\",\"reason\":\"never shown\"}"));

        assertThat(sql.sql("select answer::text from work_item where id = :id")
                        .param("id", task)
                        .query(String.class)
                        .single())
                .contains("agree", "Well done")
                .doesNotContain("never shown");
    }

    @Test
    void completingAgainSaysWhoDidIt() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-it-section");
        Cast.done(cast.complete("cio", task, "{\"text\":\"One system.\"}"));

        HttpResponse<String> again = cast.complete("cio", task, "{\"text\":\"Two systems.\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("was already completed by The " + cast.name("cio"));
        assertThat(cast.act("cio", task, "claim", "").statusCode()).isEqualTo(409);
        assertThat(cast.act("cio", task, "release", "").statusCode()).isEqualTo(409);
        assertThat(cast.act("change-manager", task, "reassign", "{\"assignee\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(cast.calls("cio").get("/api/tasks/" + task + "/form").statusCode())
                .isEqualTo(409);
        assertThat(cast.read("cio", "/api/tasks/" + task).get("state").asText()).isEqualTo("completed");
    }

    @Test
    void aDoubleClickCompletesOnce() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-business-section");
        cast.calls("sponsor");

        List<HttpResponse<String>> answers =
                Together.twice(() -> cast.complete("sponsor", task, "{\"text\":\"Three days.\"}"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        assertThat(sql.sql("select count(*) from charter_section where project_key = :project")
                        .param("project", project)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLastTwoOfAGroupAtTheSameTimeBothCount() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String business = cast.task(project, "write-business-section");
        String it = cast.task(project, "write-it-section");
        cast.calls("sponsor");
        cast.calls("cio");

        List<HttpResponse<String>> answers = Together.both(
                () -> cast.complete("sponsor", business, "{\"text\":\"a\"}"),
                () -> cast.complete("cio", it, "{\"text\":\"b\"}"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(204, 204);
        assertThat(cast.tasks(project, "unit-signs-charter")).hasSize(1);
    }

    @Test
    void whatAnAdministratorSetDoesNotSign() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "unit-signs-charter");
        String manager = cast.name("unit-manager");
        String first = "a first password";
        Cast.done(visits.callingAsAdministrator()
                .json("PUT", "/api/people/" + manager + "/password", "{\"password\":\"" + first + "\"}"));
        Visitor caller = visits.calling(manager, first);
        String address = "/api/tasks/" + task + "/complete";
        String yes = "{\"values\":{\"decision\":\"agree\"}}";

        HttpResponse<String> early = caller.json("POST", address, yes);
        Cast.done(caller.json(
                "PUT",
                "/api/me/password",
                "{\"current\":\"" + first + "\",\"password\":\"" + Given.Somebody.PASSWORD + "\"}"));
        HttpResponse<String> then = visits.calling(cast.who("unit-manager")).json("POST", address, yes);

        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body()).contains("An administrator knows your password. Choose a new one");
        Cast.done(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":[]}",
                "{\"values\":\"x\"}",
                "{\"value\":{}}",
                "[]",
                "null",
                "",
                "{\"values\":{\"text\":{\"a\":1}}}",
                "{\"values\":{\"text\":[\"a\"]}}",
                "{\"values\":{\"text\":5}}",
                "{\"values\":{\"text\":null}}",
                "{\"values\":{\"text\":\"\\u0000\"}}",
                "{\"values\":{\"text\":\"\\ud800\"}}"
            })
    void whatIsNoAnswerIsRefused(String body) {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());

        HttpResponse<String> answer =
                cast.act("sponsor", cast.task(project, "write-business-section"), "complete", body);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        JsonNode problem = cast.read(answer.body());
        assertThat(problem.get("detail").asText()).isNotBlank();
        cast.task(project, "write-business-section");
    }
}
