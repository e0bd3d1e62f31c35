package dev.rapport.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Playing;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class HistoryCallsTest {

    @Autowired
    Casting casting;

    @Autowired
    Runs runs;

    @Test
    void aRunningProjectTellsWhatHappenedSoFar() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);

        JsonNode history = cast.read("change-manager", "/api/projects/" + project + "/history");

        assertThat(history.at("/items/0").fieldNames()).toIterable().contains("at", "who", "act", "what");
        assertThat(history.at("/items").findValuesAsText("act"))
                .startsWith("project-created")
                .endsWith("task-completed", "task-completed", "step-skipped");
        assertThat(history.at("/items/0/who").asText()).isEqualTo(cast.name("change-manager"));
        assertThat(history.get("items").findValuesAsText("what")).contains("“Write the IT section”");
    }

    @Test
    void anEndedProjectTellsEverythingPageByPage() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        Playing.toTheEnd(cast, project);
        runs.fireTimers(project, "hypercare");
        Playing.toTheEnd(cast, project);
        String address = "/api/projects/" + project;

        JsonNode ended = cast.read("change-manager", address);
        List<JsonNode> acts = pages(cast, address + "/history");
        List<JsonNode> signed = pages(cast, address + "/sign-offs");

        assertThat(ended.get("status").asText()).isEqualTo("ended");
        assertThat(ended.get("phase").asText()).isEqualTo("closed");
        assertThat(acts)
                .extracting(act -> Instant.parse(act.get("at").asText()))
                .isSorted();
        assertThat(acts.get(acts.size() - 1).get("act").asText()).isEqualTo("project-ended");
        assertThat(acts)
                .extracting(act -> act.get("act").asText())
                .contains("agreed", "attested", "approved", "phase-reached", "task-completed");
        assertThat(signed).allSatisfy(HistoryCallsTest::isWhole);
        assertThat(signed).extracting(one -> one.get("role").asText()).contains("sponsor", "cio", "unit-manager");
        assertThat(signed).extracting(one -> one.get("signer").asText()).contains(cast.name("sponsor"));
        assertThat(signed)
                .filteredOn(one -> one.get("role").asText().equals("unit-manager"))
                .allMatch(one -> one.get("unit").asText().equals(cast.unit()));
    }

    private static void isWhole(JsonNode signed) {
        assertThat(signed.fieldNames())
                .toIterable()
                .contains("signer", "role", "decision", "statement", "signedAt", "hash");
        assertThat(signed.get("decision").asText()).isIn("agreed", "attested", "approved");
        assertThat(signed.get("statement").asText()).isNotBlank();
        assertThat(signed.get("processVersion").asInt()).isPositive();
        assertThat(signed.get("hash").asText())
                .isEqualTo(sha256(signed.get("shown").asText()));
        assertThat(signed.get("shown").asText())
                .contains(signed.get("statement").asText());
    }

    /** All rows, three at a time, each once. */
    private static List<JsonNode> pages(Cast cast, String address) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page = cast.read("change-manager", address + "?limit=3");
        page.get("items").forEach(rows::add);
        while (!page.get("next").isNull()) {
            page = cast.read(
                    "change-manager",
                    address + "?limit=3&cursor=" + page.get("next").asText());
            page.get("items").forEach(rows::add);
        }
        assertThat(rows).doesNotHaveDuplicates().hasSize(page.get("total").asInt());
        assertThat(cast.calls("change-manager")
                        .get(address + "?cursor=nonsense")
                        .statusCode())
                .isEqualTo(422);
        return rows;
    }

    @Test
    void everyRunTellsItsPathOnTheDiagramOfItsVersion() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);

        JsonNode runs = cast.read("change-manager", "/api/projects/" + project + "/runs");
        JsonNode alignment = run(runs, "strategy-alignment");
        String address =
                "/api/projects/" + project + "/runs/" + alignment.get("id").asText();
        JsonNode path = cast.read("change-manager", address);

        assertThat(alignment.get("version").asInt()).isPositive();
        assertThat(path.get("diagram").asText()).contains("<bpmn:process id=\"strategy-alignment\"");
        assertThat(path.get("steps").findValuesAsText("element"))
                .contains("alignment-started", "write-it-section", "sponsor-signs-charter")
                .doesNotContain("charter-agreed");
        HttpResponse<String> diagram = cast.calls("change-manager").get(address + "/diagram.xml");
        assertThat(diagram.statusCode()).isEqualTo(404);
    }

    @Test
    void aRunBelongsToItsProject() {
        Cast cast = casting.cast();
        String mine = cast.start(cast.small());
        String other = cast.start(cast.small());
        String run = run(cast.read("change-manager", "/api/projects/" + other + "/runs"), "strategy-alignment")
                .get("id")
                .asText();

        assertThat(cast.calls("change-manager")
                        .get("/api/projects/" + mine + "/runs/" + run)
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode run(JsonNode runs, String playbook) {
        for (JsonNode run : runs.get("items")) {
            if (run.get("playbook").asText().equals(playbook)) {
                return run;
            }
        }
        throw new AssertionError("No run of " + playbook + " in " + runs);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
