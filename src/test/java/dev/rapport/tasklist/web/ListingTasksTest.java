package dev.rapport.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class ListingTasksTest {

    @Autowired
    Casting casting;

    @Autowired
    JdbcClient sql;

    @Test
    void mineIsWhatIHaveAndAllIsWhatISee() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-business-section");

        JsonNode mine = cast.read("sponsor", "/api/tasks");
        JsonNode all = cast.read("sponsor", "/api/tasks?scope=all");

        assertThat(mine.get("total").asInt()).isEqualTo(1);
        assertThat(mine.at("/items/0/id").asText()).isEqualTo(task);
        assertThat(mine.get("next").isNull()).isTrue();
        assertThat(mine.at("/items/0").fieldNames())
                .toIterable()
                .contains("id", "name", "project", "unit", "assignee", "candidateRoles", "due");
        assertThat(mine.at("/items/0/candidateRoles/0").asText()).isEqualTo("sponsor");
        assertThat(mine.at("/items/0/assignee").asText()).isEqualTo(cast.name("sponsor"));
        assertThat(all.get("items")).isEqualTo(mine.get("items"));
        assertThat(cast.read("sponsor", "/api/tasks?scope=available")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(cast.read("change-manager", "/api/tasks?scope=all&project=" + project)
                        .get("items")
                        .findValuesAsText("task"))
                .containsExactlyInAnyOrder("write-business-section", "write-it-section", "write-message");
        assertThat(cast.read("change-manager", "/api/tasks?scope=mine&project=" + project)
                        .get("items")
                        .findValuesAsText("task"))
                .containsExactly("write-message");
        assertThat(cast.read("sponsor", "/api/tasks?project=no-such")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void pagesHoldEveryTaskOnceByDueDate() {
        Cast cast = casting.cast();
        for (int i = 0; i < 7; i++) {
            cast.start(cast.small());
        }
        sql.sql("update work_item set due_at = null where id in"
                        + " (select id from work_item where assignee = :me order by id limit 2)")
                .param("me", cast.name("sponsor"))
                .update();
        sql.sql("update work_item set due_at = due_at - interval '1 day' where id ="
                        + " (select max(id) from work_item where assignee = :me and due_at is not null)")
                .param("me", cast.name("sponsor"))
                .update();

        List<JsonNode> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = cast.read("sponsor", "/api/tasks?limit=2&cursor=" + cursor);
            assertThat(page.get("total").asInt()).isEqualTo(7);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
            page.get("items").forEach(seen::add);
            cursor = page.get("next").asText("");
        } while (!cursor.equals("null") && !cursor.isEmpty());

        assertThat(seen).extracting(task -> task.get("id").asText()).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(task -> task.get("due").isNull()
                        ? Instant.MAX
                        : Instant.parse(task.get("due").asText()))
                .isSorted()
                .endsWith(Instant.MAX, Instant.MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=everything",
                "scope=MINE",
                "limit=0",
                "limit=-1",
                "limit=1001",
                "limit=many",
                "limit=99999999999",
                "cursor=x",
                "cursor=%7B%7D",
                "cursor=AAAA",
                "project=%00"
            })
    void whatCannotBeListedIsRefused(String query) {
        Cast cast = casting.cast();

        HttpResponse<String> answer = cast.calls("sponsor").get("/api/tasks?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aMadeUpCursorIsRefused() {
        Cast cast = casting.cast();
        for (String keys :
                List.of("+1000000000-12-31T23:59:59Z\u001fx", "soon\u001fx", "-4000-01-01T00:00:00Z\u001f")) {
            String cursor = Base64.getUrlEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
            assertThat(cast.calls("sponsor").get("/api/tasks?cursor=" + cursor).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void oneTaskTellsAllThatIsNeededToDoIt() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "unit-signs-charter");

        JsonNode one = cast.read("unit-manager", "/api/tasks/" + task);
        JsonNode form = cast.read("unit-manager", "/api/tasks/" + task + "/form");

        assertThat(one.get("why").asText()).isNotBlank();
        assertThat(one.get("unit").asText()).isEqualTo(cast.unit());
        assertThat(one.get("signOff").asBoolean()).isTrue();
        assertThat(one.at("/asked/statement").asText()).contains("One ledger");
        assertThat(one.at("/asked/shown").asText()).contains("Three days.", "One system.");
        assertThat(one.at("/asked/hash").asText()).matches("[0-9a-f]{64}");
        assertThat(form.fieldNames()).toIterable().containsExactlyInAnyOrder("schema", "values");
        assertThat(form.at("/schema/components").findValuesAsText("key"))
                .containsExactly(
                        "decision",
                        "reason",
                        "onCondition",
                        "condition",
                        "conditionFor",
                        "conditionWhen",
                        "conditionDue",
                        "comment");
    }

    @Test
    void aFormStartsWithWhatIsKnown() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String no = "{\"decision\":\"refuse\",\"reason\":\"Four days.\"}";
        String yes = "{\"decision\":\"agree\"}";
        Cast.done(cast.complete("sponsor", cast.task(project, "sponsor-signs-charter"), yes));
        Cast.done(cast.complete("cio", cast.task(project, "cio-signs-charter"), yes));
        Cast.done(cast.complete("unit-manager", cast.task(project, "unit-signs-charter"), no));

        String again = cast.task(project, "write-business-section");

        assertThat(cast.read("sponsor", "/api/tasks/" + again + "/form")
                        .at("/values/text")
                        .asText())
                .isEqualTo("Three days.");
        assertThat(cast.read("sponsor", "/api/tasks/" + again).get("said").toString())
                .contains("Four days.");
    }

    @Test
    void optionsThatDependOnTheProjectAreInTheSchema() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String yes = "{\"decision\":\"agree\"}";
        Cast.done(cast.complete("sponsor", cast.task(project, "sponsor-signs-charter"), yes));
        Cast.done(cast.complete("cio", cast.task(project, "cio-signs-charter"), yes));
        Cast.done(cast.complete("unit-manager", cast.task(project, "unit-signs-charter"), yes));

        JsonNode form = cast.read("unit-manager", "/api/tasks/" + cast.task(project, "nominate-user") + "/form");

        assertThat(form.at("/schema/components").findValuesAsText("value")).contains(cast.name("member"));
        assertThat(form.toString()).doesNotContain("valuesKey").doesNotContain(cast.name("other-member"));
    }
}
