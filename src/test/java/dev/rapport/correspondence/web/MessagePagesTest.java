package dev.rapport.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.correspondence.SendingMessage;
import dev.rapport.listening.MakingCommitment;
import dev.rapport.organization.Role;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told and promised, as they read it. */
@RapportTest
class MessagePagesTest {

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    SendingMessage sending;

    @Autowired
    MakingCommitment promising;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMessageIsNewUntilItIsRead() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        send(project, null, Role.SPONSOR, "Welcome <all>", "First line\nSecond & last");
        cast.calls("sponsor");
        Visitor sponsor = visits.signedIn(cast.who("sponsor"));

        String page = sponsor.get("/messages").body();
        assertThat(page)
                .contains("Welcome &lt;all&gt;", "First line<br>Second &amp; last", "One ledger", ">New<")
                .contains("<span class=\"count\">1<");
        JsonNode told = cast.read("sponsor", "/api/messages");
        assertThat(told.get("total").asInt()).isEqualTo(1);
        assertThat(told.at("/items/0/readAt").isNull()).isTrue();

        String id = told.at("/items/0/id").asText();
        assertThat(sponsor.post("/messages/read", "upTo", id).statusCode()).isEqualTo(302);

        assertThat(sponsor.get("/messages").body()).contains("Welcome").doesNotContain(">New<", "class=\"count\"");
        assertThat(cast.read("sponsor", "/api/messages").at("/items/0/readAt").isNull())
                .isFalse();
    }

    @Test
    void everybodyWhoHoldsTheRoleIsToldAndNobodyElse() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        send(project, cast.unit(), Role.UNIT_MANAGER, "Unit", "To one manager");
        send(project, null, Role.UNIT_MANAGER, "Units", "To both managers");
        send(project, null, Role.MEMBER, "Members", "To all members");
        send(project, null, Role.VENDOR, "Vendor", "To the vendor");

        assertThat(subjects(cast, "unit-manager")).containsExactly("Units", "Unit");
        assertThat(subjects(cast, "other-manager")).containsExactly("Units");
        assertThat(subjects(cast, "member")).containsExactly("Members");
        assertThat(subjects(cast, "other-member")).containsExactly("Members");
        assertThat(subjects(cast, "vendor")).containsExactly("Vendor");
        assertThat(subjects(cast, "sponsor")).isEmpty();
        cast.calls("sponsor");
        assertThat(visits.signedIn(cast.who("sponsor")).get("/messages").body()).contains("You have no messages.");
    }

    @Test
    void aPromiseStandsOnTheProjectsPage() {
        Cast cast = casting.cast();
        String project = cast.start(cast.file());
        cast.calls("sponsor");
        Visitor sponsor = visits.signedIn(cast.who("sponsor"));
        assertThat(sponsor.get("/projects/" + project).body()).contains("Nothing is promised yet.");

        transaction.executeWithoutResult(status -> promising.make(
                project,
                cast.unit(),
                null,
                "Help on <site>",
                cast.name("it-lead"),
                Role.UNIT_MANAGER,
                LocalDate.of(2027, 4, 1)));

        assertThat(sponsor.get("/projects/" + project).body())
                .contains("Help on &lt;site&gt;", "The " + cast.name("it-lead"), ", unit manager", "2027-04-01")
                .doesNotContain("Nothing is promised yet.");
        JsonNode promise = cast.read("sponsor", "/api/projects/" + project + "/commitments")
                .at("/items/0");
        assertThat(promise.get("promise").asText()).isEqualTo("Help on <site>");
        assertThat(promise.get("state").asText()).isEqualTo("accepted");
    }

    private static List<String> subjects(Cast cast, String part) {
        return cast.read(part, "/api/messages").get("items").findValuesAsText("subject");
    }

    private void send(String project, @Nullable String unit, Role to, String subject, String text) {
        transaction.executeWithoutResult(status -> sending.send(project, unit, to, subject, text));
    }
}
