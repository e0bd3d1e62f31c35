package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.organization.Absence;
import dev.rapport.organization.EndingAbsence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visits;
import dev.rapport.testing.Walks;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Walks("strategy-alignment")
class StrategyAlignmentTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    Runs runs;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    SayingAbsence saying;

    @Autowired
    EndingAbsence ending;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient sql;

    @Test
    void allAgree() {
        Play play = given.project().withUnits(2).begins();
        ProcessInstance alignment = runs.of(play, "strategy-alignment");
        assertThat(alignment).isWaitingAt("write-business-section", "write-it-section");

        play.as(play.sponsor()).completes("write-business-section", Map.of("text", "Orders take nine days."));
        assertThat(runs.tasks(alignment)).containsExactlyInAnyOrder("write-it-section");
        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));

        assertThat(runs.tasks(alignment))
                .containsExactlyInAnyOrder(
                        "sponsor-signs-charter", "cio-signs-charter", "unit-signs-charter", "unit-signs-charter");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.manager(play.units().get(1))).agrees("unit-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        assertThat(runs.tasks(alignment)).containsExactlyInAnyOrder("unit-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(alignment).isEnded().hasPassed("charter-agreed");
    }

    @Test
    void sponsorRefusesThenSectionsAreRewrittenWithTheReasonInViewAndAgreed() {
        Play play = given.project().begins();
        ProcessInstance alignment = runs.of(play, "strategy-alignment");
        play.story().theCharterIsWritten();

        play.as(play.sponsor()).refuses("sponsor-signs-charter", "The date is too early.");
        assertThat(runs.tasks(alignment)).containsExactlyInAnyOrder("cio-signs-charter", "unit-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(runs.tasks(alignment)).containsExactlyInAnyOrder("write-business-section", "write-it-section");
        Brief brief = play.as(play.cio()).reads("write-it-section");
        assertThat(brief.values()).isEqualTo(Map.of("text", "IT delivers in March."));
        assertThat(brief.said())
                .contains(
                        new Brief.Said("Why " + play.sponsor().person().name() + " said no", "The date is too early."));
        assertThat(play.as(play.sponsor()).reads("write-business-section").values())
                .isEqualTo(Map.of("text", "Orders take nine days."));

        play.story().theCharterIsAgreed();
        assertThat(alignment).isEnded();
    }

    @Test
    void aUnitRefusesThenEverybodySignsAgain() {
        Play play = given.project().withUnits(2).begins();
        ProcessInstance alignment = runs.of(play, "strategy-alignment");
        play.story().theCharterIsWritten();

        play.as(play.manager()).refuses("unit-signs-charter", "Nobody asked us.");
        play.as(play.manager(play.units().get(1))).agrees("unit-signs-charter");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");

        assertThat(runs.tasks(alignment)).containsExactlyInAnyOrder("write-business-section", "write-it-section");
        assertThat(play.as(play.sponsor()).reads("write-business-section").said())
                .extracting(Brief.Said::text)
                .containsExactly("Orders without paper", "Nobody asked us.");

        play.story().theCharterIsAgreed();
        assertThat(alignment).isEnded();
    }

    @Test
    void theControllersWordStandsInTheCharterAndIsAskedForAgainWhenItIsRewritten() {
        Somebody controller = people.person("controller").whoMaySign();
        Play play = given.project().withController(controller).begins();
        ProcessInstance alignment = runs.of(play, "strategy-alignment");
        play.story().theCharterIsWritten();
        assertThat(runs.tasks(alignment)).containsExactly("judge-benefits");

        play.as(controller).refuses("judge-benefits", "Nobody measured the lead time.");
        String name = controller.person().name();
        assertThat(shown(play, play.manager(), "unit-signs-charter"))
                .contains("Not plausible: Nobody measured the lead time.\\n— " + name);
        play.as(play.sponsor()).refuses("sponsor-signs-charter", "Then measure it.");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(play.as(play.sponsor()).reads("write-business-section").said())
                .contains(
                        new Brief.Said("Why " + name + " said no", "Nobody measured the lead time."),
                        new Brief.Said("Why " + play.sponsor().person().name() + " said no", "Then measure it."));
        play.story().theCharterIsWritten();
        play.as(controller).attests("judge-benefits");
        assertThat(shown(play, play.cio(), "cio-signs-charter")).contains("Plausible\\n— " + name);
        assertThat(skipped(play)).isEmpty();
    }

    @Test
    void withoutABaselineEverybodySeesItAndPlausibleNeedsWordsOnHowItIsMeasured() {
        Somebody controller = people.person("controller").whoMaySign();
        Play play = given.project().withController(controller).withoutBaseline().begins();
        play.story().theCharterIsWritten();
        String benefit = "Shorter lead time: no baseline, to unknown days";
        assertThat(shown(play, controller, "judge-benefits")).contains(benefit);

        for (Map<String, String> wordless :
                List.of(Map.of("decision", "attest"), Map.of("decision", "attest", "comment", " "))) {
            assertThatThrownBy(() -> play.as(controller).completes("judge-benefits", wordless))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(FieldProblem::pointer)
                                    .containsExactly("/values/comment"))
                    .hasMessageContaining("no baseline for “Shorter lead time”");
        }
        play.as(controller)
                .completes("judge-benefits", Map.of("decision", "attest", "comment", "Counted through January."));

        for (String shown : List.of(
                shown(play, play.sponsor(), "sponsor-signs-charter"),
                shown(play, play.cio(), "cio-signs-charter"),
                shown(play, play.manager(), "unit-signs-charter"))) {
            assertThat(shown).contains(benefit, "Plausible: Counted through January.");
        }
    }

    @Test
    void withoutABaselineNotPlausibleNeedsItsReasonOnly() {
        Somebody controller = people.person("controller").whoMaySign();
        Play play = given.project().withController(controller).withoutBaseline().begins();
        play.story().theCharterIsWritten();
        play.as(controller).refuses("judge-benefits", "Nobody measured it.");

        assertThat(shown(play, play.cio(), "cio-signs-charter")).contains("Not plausible: Nobody measured it.");
    }

    @Test
    void withoutAControllerTheStepIsSkippedInEverybodysView() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();

        assertThat(skipped(play)).containsExactly("“Judge the benefits”, because the project has no controller");
        assertThat(shown(play, play.sponsor(), "sponsor-signs-charter"))
                .contains("Nobody judged it: the project has no controller.");
    }

    @Test
    void whoeverStandsInIsNamedAsTheAuthorInWhatIsSignedInTheCallAndOnThePage() throws IOException {
        Play play = given.project().begins();
        Somebody writer = people.person("sponsor").named("Ines Duarte");
        Somebody reader = play.changeManager().withOwnPassword();
        away(play.sponsor(), writer);
        play.as(writer).completes("write-business-section", Map.of("text", "Orders take nine days."));
        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));

        assertThat(shown(play, play.cio(), "cio-signs-charter")).contains("Orders take nine days.\\n— Ines Duarte");
        String charter = "/projects/" + play.key() + "/charter";
        JsonNode called =
                json.readTree(visits.calling(reader).get("/api" + charter).body());
        assertThat(called.at("/sections/0/side").asText()).isEqualTo("business");
        assertThat(called.at("/sections/0/author").asText()).isEqualTo(writer.username());
        assertThat(called.at("/sections/1/author").asText())
                .isEqualTo(play.cio().username());
        assertThat(visits.signedIn(reader).get(charter).body())
                .contains(
                        "Written by Ines Duarte,",
                        "Written by " + play.cio().person().name() + ",",
                        "Ines Duarte wrote what the business needs.");
    }

    @Test
    void whoStandsOnTheOtherSideWritesNoSectionInSomebodysPlace() {
        Play play = given.project().begins();
        play.cio().alsoA("sponsor");
        play.sponsor().alsoA("cio");
        Absence ofSponsor = away(play.sponsor(), play.cio());
        isRefused(play, play.cio(), "write-business-section");
        ending.end(play.sponsor().person(), play.sponsor().username(), ofSponsor.id());
        Absence ofCio = away(play.cio(), play.sponsor());
        isRefused(play, play.sponsor(), "write-it-section");
        ending.end(play.cio().person(), play.cio().username(), ofCio.id());

        play.story().theCharterIsWritten();
        assertThat(shown(play, play.cio(), "cio-signs-charter")).contains("Orders take nine days.");
    }

    @Test
    void nobodyWritesBothSidesStandingInForBoth() {
        Play play = given.project().begins();
        Somebody beside = people.person("sponsor", "cio");
        away(play.sponsor(), beside);
        away(play.cio(), beside);
        play.as(beside).completes("write-business-section", Map.of("text", "Orders take nine days."));
        isRefused(play, beside, "write-it-section");

        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));
        assertThat(runs.tasks(runs.of(play, "strategy-alignment"))).contains("cio-signs-charter");
    }

    @Test
    void nobodySignsForBothSides() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        play.sponsor().alsoA("cio");
        away(play.cio(), play.sponsor());
        play.as(play.sponsor()).agrees("sponsor-signs-charter");

        assertThatThrownBy(() -> play.as(play.sponsor()).agrees("cio-signs-charter"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You signed for the other side already");
        assertThat(play.as(play.cio()).tasks()).contains("cio-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        assertThat(runs.tasks(runs.of(play, "strategy-alignment"))).containsOnly("unit-signs-charter");
    }

    private static void isRefused(Play play, Somebody writer, String task) {
        assertThatThrownBy(() -> play.as(writer).completes(task, Map.of("text", "What they want.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Each side writes its own");
    }

    private Absence away(Somebody person, Somebody substitute) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return saying.say(
                person.person(),
                person.username(),
                null,
                new NewAbsence(today.toString(), today.plusDays(5).toString(), substitute.username(), null));
    }

    private String shown(Play play, Somebody signer, String task) {
        return signOffs.askedBy(play.as(signer).has(task).id()).orElseThrow().shown();
    }

    private List<String> skipped(Play play) {
        return sql.sql(
                        "select what from act where project_key = :project and act = 'step-skipped' and what like '%benefits%'")
                .param("project", play.key())
                .query(String.class)
                .list();
    }
}
