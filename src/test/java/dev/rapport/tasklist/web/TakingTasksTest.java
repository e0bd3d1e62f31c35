package dev.rapport.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.Playing;
import dev.rapport.testing.RapportTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class TakingTasksTest {

    @Autowired
    Casting casting;

    @Autowired
    Given given;

    @Test
    void freeWorkIsTakenOnceAndGivenBack() {
        Cast cast = casting.cast();
        String task = freeTask(cast);
        cast.put("colleague", given.person("training-department"));

        assertThat(open(cast, "available", "colleague", task)).isTrue();
        Cast.done(cast.act("training-department", task, "claim", ""));
        Cast.done(cast.act("training-department", task, "claim", ""));
        HttpResponse<String> late = cast.act("colleague", task, "claim", "");

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains("is with The " + cast.name("training-department"));
        assertThat(cast.complete("colleague", task, "{}").statusCode()).isEqualTo(409);
        assertThat(open(cast, "mine", "training-department", task)).isTrue();
        assertThat(open(cast, "available", "colleague", task)).isFalse();
        assertThat(cast.act("colleague", task, "release", "").statusCode()).isEqualTo(403);
        Cast.done(cast.act("training-department", task, "release", ""));
        assertThat(open(cast, "available", "colleague", task)).isTrue();
    }

    @Test
    void freeWorkIsTakenOnTheWayWhenItIsCompleted() {
        Cast cast = casting.cast();
        String task = freeTask(cast);

        HttpResponse<String> answer = cast.complete(
                "training-department",
                task,
                "{\"date\":\"2027-01-15\",\"place\":\"Room 1\",\"trainer\":\"Ada\",\"hours\":4}");

        Cast.done(answer);
        JsonNode done = cast.read("training-department", "/api/tasks/" + task);
        assertThat(done.get("assignee").asText()).isEqualTo(cast.name("training-department"));
        cast.put("colleague", given.person("training-department"));
        HttpResponse<String> late = cast.complete("colleague", task, "{}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("already completed by The " + cast.name("training-department"));
    }

    @Test
    void aCandidateMayBeNobodyElse() {
        Cast cast = casting.cast();
        String task = freeTask(cast);

        assertThat(cast.act("change-manager", task, "claim", "").statusCode()).isEqualTo(403);
        assertThat(cast.complete("change-manager", task, "{}").statusCode()).isEqualTo(403);
        assertThat(cast.act("unit-manager", task, "claim", "").statusCode()).isEqualTo(403);
        assertThat(cast.act("sponsor", task, "claim", "").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheProjectsChangeManagerHandsWorkOverAndOnlyToTheRole() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-it-section");
        cast.put("foreign", given.person("change-manager"));
        cast.put("deputy", given.person("cio"));
        cast.put("gone", given.person("cio").until(LocalDate.of(2020, 1, 1)));

        assertThat(handOver(cast, "foreign", task, cast.name("deputy")).statusCode())
                .isEqualTo(403);
        assertThat(handOver(cast, "cio", task, cast.name("deputy")).statusCode())
                .isEqualTo(403);
        for (String wrong : new String[] {cast.name("sponsor"), cast.name("gone"), "nobody", "", "\\u0000"}) {
            HttpResponse<String> refused = handOver(cast, "change-manager", task, wrong);
            assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 422);
        }
        assertThat(handOver(cast, "change-manager", task, cast.name("sponsor")).body())
                .contains("\"/assignee\"", "is not a CIO");
        Cast.done(handOver(cast, "change-manager", task, cast.name("deputy")));

        assertThat(open(cast, "mine", "deputy", task)).isTrue();
        HttpResponse<String> before = cast.complete("cio", task, "{\"text\":\"mine\"}");
        assertThat(before.statusCode()).isEqualTo(409);
        assertThat(before.body()).contains("is with The " + cast.name("deputy"));
        assertThat(cast.read("change-manager", "/api/projects/" + project + "/history")
                        .toString())
                .contains("task-reassigned", cast.name("deputy"));
    }

    private static HttpResponse<String> handOver(Cast cast, String by, String task, String to) {
        return cast.act(by, task, "reassign", "{\"assignee\":\"" + to + "\"}");
    }

    /** A task of the training department, which nobody has yet. */
    private static String freeTask(Cast cast) {
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String yes = "{\"decision\":\"agree\"}";
        Cast.done(cast.complete("sponsor", cast.task(project, "sponsor-signs-charter"), yes));
        Cast.done(cast.complete("cio", cast.task(project, "cio-signs-charter"), yes));
        Cast.done(cast.complete("unit-manager", cast.task(project, "unit-signs-charter"), yes));
        String needs = cast.task(project, "confirm-needs");
        JsonNode form = cast.read("unit-manager", "/api/tasks/" + needs + "/form");
        Cast.done(cast.complete("unit-manager", needs, Playing.answer(form)));
        return cast.task(project, "schedule-session");
    }

    private static boolean open(Cast cast, String scope, String part, String task) {
        return cast.read(part, "/api/tasks?limit=200&scope=" + scope)
                .get("items")
                .findValuesAsText("id")
                .contains(task);
    }
}
