package dev.rapport.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cancelling as callers and pages see it. */
@RapportTest
class CancellingApiTest {

    private static final String WHY = "{\"reason\":\"The vendor is bankrupt.\"}";

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Test
    void itsSponsorCancelsItOnceAndTheSignatureIsThere() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        assertThat(sent(cast, "change-manager", project, WHY).statusCode()).isEqualTo(403);
        assertThat(sent(cast, "sponsor", project, "{}").statusCode()).isEqualTo(422);
        assertThat(sent(cast, "sponsor", project, "{\"reason\":\" \"}").body()).contains("\"/reason\"");

        assertThat(sent(cast, "sponsor", project, WHY).statusCode()).isEqualTo(204);
        assertThat(sent(cast, "sponsor", project, WHY).statusCode()).isEqualTo(409);

        assertThat(cast.read("cio", "/api/projects/" + project).get("status").asText())
                .isEqualTo("cancelled");
        JsonNode signed =
                cast.read("cio", "/api/projects/" + project + "/sign-offs").get("items");
        assertThat(StreamSupport.stream(signed.spliterator(), false))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("signer").asText()).isEqualTo(cast.name("sponsor"));
                    assertThat(one.get("comment").asText()).isEqualTo("The vendor is bankrupt.");
                });
    }

    @Test
    void thePageOffersItToTheSponsorAloneAndAsksTwice() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        String page = "/projects/" + project;
        assertThat(visits.signedIn(cast.who("change-manager")).get(page).body()).doesNotContain("Cancel this project");
        Visitor sponsor = visits.signedIn(cast.who("sponsor").withOwnPassword());
        assertThat(sponsor.get(page).body())
                .contains("Cancel this project", "Yes, this project ends for good")
                .doesNotContain("was not cancelled");

        HttpResponse<String> unsure = sponsor.post(page + "/cancel", "reason", "The vendor is bankrupt.");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body())
                .contains("The project was not cancelled", "#cancel-sure", ">The vendor is bankrupt.</textarea>");
        assertThat(sponsor.post(page + "/cancel", "sure", "true", "reason", " ").body())
                .contains("#cancel-reason");
        assertThat(cast.read("cio", "/api/projects/" + project).get("status").asText())
                .isEqualTo("running");

        assertThat(sponsor.post(page + "/cancel", "sure", "true", "reason", "The vendor is bankrupt.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(sponsor.get(page).body()).contains("Cancelled").doesNotContain("Cancel this project");
    }

    private static HttpResponse<String> sent(Cast cast, String who, String project, String body) {
        return cast.calls(who).json("POST", "/api/projects/" + project + "/cancel", body);
    }
}
