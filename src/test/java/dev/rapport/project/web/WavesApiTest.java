package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class WavesApiTest {

    @Autowired
    Casting casting;

    @Test
    void wavesAreReadAndNothingIsPostponedOrRecordedBeforeTheyBegin() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String waves = "/api/projects/" + project + "/waves";

        JsonNode all = cast.read("cio", waves).get("items");

        assertThat(all.findValuesAsText("name")).containsExactly("Pilot", "Everyone");
        assertThat(all.at("/1/goLive").asText()).isEqualTo("2027-03-01");
        assertThat(all.at("/0/phase").isNull()).isTrue();
        assertThat(status(
                        cast, "change-manager", waves + "/1/postponements", "{\"to\":\"2027-02-10\",\"why\":\"Late\"}"))
                .isEqualTo(409);
        assertThat(status(
                        cast, "change-manager", waves + "/3/postponements", "{\"to\":\"2027-02-10\",\"why\":\"Late\"}"))
                .isEqualTo(404);
        assertThat(status(cast, "it-lead", waves + "/1/incidents", "{\"what\":\"Slow\"}"))
                .isEqualTo(409);
        assertThat(cast.read("cio", "/api/projects/" + project + "/incidents").get("items"))
                .isEmpty();
    }

    private static int status(Cast cast, String who, String path, String body) {
        return cast.calls(who).json("POST", path, body).statusCode();
    }

    @Test
    void aPostponementMovesTheDayForCallers() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        cast.writeCharter(project);
        for (String step : new String[] {"sponsor-signs-charter", "cio-signs-charter"}) {
            String who = step.substring(0, step.indexOf('-'));
            Cast.done(cast.complete(who, cast.task(project, step), "{\"decision\":\"agree\"}"));
        }
        cast.tasks(project, "unit-signs-charter")
                .forEach(task -> Cast.done(cast.complete(
                        task.get("assignee").asText(), task.get("id").asText(), "{\"decision\":\"agree\"}")));
        String waves = "/api/projects/" + project + "/waves";
        HttpResponse<String> asked = cast.calls("change-manager")
                .json("POST", waves + "/2/postponements", "{\"to\":\"2027-04-01\",\"why\":\"The vendor is late.\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);

        Cast.done(cast.complete("sponsor", cast.task(project, "approve-postponement"), "{\"decision\":\"approve\"}"));

        JsonNode moved = cast.read("cio", waves).at("/items/1");
        assertThat(moved.get("goLive").asText()).isEqualTo("2027-04-01");
        assertThat(moved.at("/postponements/0/from").asText()).isEqualTo("2027-03-01");
        assertThat(moved.at("/postponements/0/state").asText()).isEqualTo("agreed");
        assertThat(cast.read("cio", "/api/projects/" + project).get("goLive").asText())
                .isEqualTo("2027-04-01");
        assertThat(cast.tasks(project, "confirm-needs"))
                .extracting(task -> task.get("wave").asText())
                .containsExactlyInAnyOrder("Pilot", "Everyone");
    }

    @Test
    void wavesThatMakeNoSenseAreRefusedWhereTheyAreWrong() {
        Cast cast = casting.cast();
        assertRefused(
                cast,
                "/units/1",
                "is in none of the waves",
                file -> wave(file, 1).putArray("units").add(cast.unit()));
        assertRefused(
                cast,
                "/waves/1/units",
                "at least one unit",
                file -> wave(file, 1).putArray("units"));
        assertRefused(
                cast,
                "/waves/1/units/1",
                "is already in the wave",
                file -> wave(file, 1).withArray("units").add(cast.unit()));
        assertRefused(
                cast,
                "/waves/0/units/1",
                "is no unit of this project",
                file -> wave(file, 0).withArray("units").add("elsewhere"));
        assertRefused(
                cast, "/waves/1/name", "two waves called", file -> wave(file, 1).put("name", "Pilot"));
        assertRefused(
                cast,
                "/waves/1/goLive",
                "after the project",
                file -> wave(file, 1).put("goLive", "2027-03-02"));
        assertRefused(
                cast,
                "/waves/1/goLive",
                "before the wave above",
                file -> wave(file, 1).put("goLive", "2027-01-31"));
    }

    private interface Spoiling {
        void spoil(ObjectNode file);
    }

    private static ObjectNode wave(ObjectNode file, int position) {
        return (ObjectNode) file.at("/waves/" + position);
    }

    private static void assertRefused(Cast cast, String pointer, String why, Spoiling spoiling) {
        ObjectNode file = cast.file();
        spoiling.spoil(file);
        HttpResponse<String> answer = cast.create(file.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(cast.read(answer.body()).get("errors")).anySatisfy(error -> {
            assertThat(error.get("pointer").asText()).isEqualTo(pointer);
            assertThat(error.get("detail").asText()).contains(why);
        });
    }
}
