package dev.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.FullDisk;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class DiskFullTest {

    private static final String ANSWER = "{\"values\":{\"text\":\"One system.\"}}";

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    FullDisk disk;

    @Test
    void aFullDiskIsSaidClearlyAndDoesNoDamage() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-it-section");
        cast.calls("cio");
        Visitor program = visits.calling(cast.who("cio")).withHeader("Idempotency-Key", "disk-" + project);
        Visitor browser = visits.signedIn(cast.who("cio"));
        browser.get("/tasks/" + task);

        disk.isFullFor(project);
        HttpResponse<String> call = program.json("POST", "/api/tasks/" + task + "/complete", ANSWER);
        HttpResponse<String> page = browser.post("/tasks/" + task + "/release");
        disk.hasRoomFor(project);

        assertThat(call.statusCode()).as(call.body()).isEqualTo(503);
        assertThat(call.headers().firstValue("Retry-After")).isPresent();
        assertThat(call.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(call.body()).contains("disk of the database is full", "An administrator has to make room");
        for (HttpResponse<String> answer : List.of(call, page)) {
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'", "form-action 'none'");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Permissions-Policy")).hasValue(BrowserRules.NOTHING_OF_THE_MACHINE);
        }
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("disk of the database is full", "reload this")
                .doesNotContain("Exception");
        assertThat(cast.read("cio", "/api/tasks/" + task).get("assignee").asText())
                .isEqualTo(cast.name("cio"));
        HttpResponse<String> then = program.json("POST", "/api/tasks/" + task + "/complete", ANSWER);
        Cast.done(then);
        assertThat(then.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }
}
