package dev.rapport.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.organization.Threshold;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A veto that was signed with the charter goes with its unit, and so does what the unit said. */
@RapportTest
class VetoesTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    EditingPlan editing;

    @Autowired
    ReadingPlan reading;

    @Autowired
    ProjectPlans plans;

    @Autowired
    ChangingUnit changing;

    @Autowired
    Visits visits;

    @Test
    void aUnitThatIsMergedTakesItsVetoAlongAndWhatWasSignedStays() {
        Play play = withVetoOfTheFirst(3);
        String gone = play.units().get(0);
        String stays = play.units().get(1);
        play.story().unitsArePrepared();
        isMerged(play, gone, stays, play.manager(stays));

        assertThat(plans.of(play.key()).value(Threshold.VETOES)).isEqualTo(gone);
        assertThat(reading.of(play.cio().person(), play.key()).vetoes())
                .containsExactly(new Veto(gone, List.of(stays)));
        assertThat(visits.signedIn(play.changeManager().withOwnPassword())
                        .get("/projects/" + play.key() + "/plan")
                        .body())
                .contains("Unit " + gone + " was taken over by Unit " + stays + ", where its veto is now.");
        play.as(play.manager(stays)).refuses("attest-readiness", "Payroll fails.");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");
        assertThatThrownBy(() -> play.as(play.cio()).approves("cio-approves-go-live"))
                .as("half of them is enough, but not without this one")
                .hasMessageContaining("1 of 2 units")
                .hasMessageContaining(
                        "nobody goes live without: Unit " + stays + " (which took over Unit " + gone + ")");
        isRemedied(play);
        play.as(play.manager(stays)).attests("attest-readiness");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");
        play.story().goLiveIsApproved();
        assertThat(play.as(play.itLead()).tasks()).contains("confirm-cutover");
    }

    @Test
    void aNoOfAUnitThatIsGoneStandsUntilWhoTookItOverSaysOtherwise() {
        Play play = withVetoOfTheFirst(3);
        String gone = play.units().get(0);
        String stays = play.units().get(1);
        play.story().unitsArePrepared();
        play.as(play.manager(gone)).refuses("attest-readiness", "Payroll fails.");
        play.as(play.manager(stays)).attests("attest-readiness");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");
        isMerged(play, gone, stays, play.manager(stays));

        assertThatThrownBy(() -> play.as(play.cio()).approves("cio-approves-go-live"))
                .as("it was ready before it had payroll")
                .hasMessageContaining("1 of 2 units that were asked is ready")
                .hasMessageContaining("nobody goes live without: Unit " + stays);
        isRemedied(play);
        play.as(play.manager(stays)).attests("attest-readiness");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");
        play.story().goLiveIsApproved();
        assertThat(play.as(play.itLead()).tasks()).contains("confirm-cutover");
    }

    @Test
    void aYesOfAUnitThatIsGoneCountsForWhoTookItOver() {
        Play play = withVetoOfTheFirst(1);
        play.story().unitsArePrepared().everyUnitIsReady();
        String other = givenPeople.unit();
        isMerged(
                play,
                play.unit(),
                other,
                givenPeople.person("unit-manager").in(other).leading(other).whoMaySign());

        play.story().goLiveIsApproved();
        assertThat(play.as(play.itLead()).tasks()).contains("confirm-cutover");
    }

    private Play withVetoOfTheFirst(int units) {
        Play play = given.project().withUnits(units).begins();
        editing.edit(
                play.changeManager().person(),
                play.key(),
                Map.of("readiness-quorum", 50, "readiness-vetoes", List.of(play.unit())));
        return play;
    }

    private void isMerged(Play play, String unit, String into, Somebody manager) {
        changing.change(
                play.changeManager().person(),
                play.key(),
                unit,
                new NewUnitChange("merged", List.of(new NewUnitChange.Receiver(into, null)), "One payroll."));
        play.as(manager).completes("take-unit-over", Map.of("decision", "accept"));
    }

    private static void isRemedied(Play play) {
        play.as(play.cio()).refuses("cio-approves-go-live", "Not without payroll.");
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "Not without payroll.");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "Payroll is mended."));
    }
}
