package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A charter by the API: what counts, who signs, and all that was before. */
@RapportTest
class CharterApiTest {

    @Autowired
    GivenProject projects;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Test
    void itTellsHowFarItIsAndKeepsEveryTextAndSignature() throws Exception {
        Given.Somebody controller = given.person("controller").whoMaySign();
        Play play = projects.project().withController(controller).begins();
        play.changeManager().withOwnPassword();
        assertThat(read(play).get("state").asText()).isEqualTo("writing");

        play.story().theCharterIsWritten();
        play.as(controller).refuses("judge-benefits", "No baseline.");
        assertThat(read(play).get("state").asText()).isEqualTo("signing");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        assertThat(read(play).at("/seats/0/decision").asText()).isEqualTo("agreed");
        assertThat(read(play).at("/seats/1/decision").isNull()).isTrue();
        play.as(play.cio()).refuses("cio-signs-charter", "Too early.");
        play.as(play.manager()).agrees("unit-signs-charter");
        assertThat(read(play).get("state").asText()).isEqualTo("writing");

        play.story().theCharterIsWritten();
        assertThat(read(play).get("seats").findValuesAsText("decision"))
                .as("what was signed under the text before counts no more")
                .containsOnly("null");
        play.as(controller).attests("judge-benefits");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        JsonNode charter = read(play);
        assertThat(charter.get("state").asText()).isEqualTo("agreed");
        assertThat(charter.get("sections").findValuesAsText("side"))
                .containsExactlyInAnyOrder("business", "it", "business", "it");
        assertThat(charter.get("seats").findValuesAsText("decision")).containsOnly("agreed");
        assertThat(charter.get("signOffs").findValuesAsText("decision"))
                .containsExactly("refused", "agreed", "refused", "agreed", "attested", "agreed", "agreed", "agreed");
    }

    private JsonNode read(Play play) throws Exception {
        return json.readTree(visits.calling(play.changeManager())
                .get("/api/projects/" + play.key() + "/charter")
                .body());
    }
}
