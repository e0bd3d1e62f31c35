package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.paging.Limit;
import dev.rapport.project.EditingPlan;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("go-live")
class GoLiveTest {

    private static final String REMEDY = "Two more people at the hotline.";

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    EditingPlan editing;

    @Autowired
    ReadingCommitments promises;

    private Play ready(int units) {
        Play play = given.project().withUnits(units).begins();
        play.story().unitsArePrepared();
        return play;
    }

    @Test
    void allApprove() {
        Play play = ready(2);
        ProcessInstance goLive = runs.of(play, "go-live");
        assertThat(runs.tasks(goLive)).containsExactly("attest-readiness", "attest-readiness");
        play.as(play.manager()).attests("attest-readiness");
        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("attest-readiness");
        play.as(play.manager(play.units().get(1))).attests("attest-readiness");

        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("sponsor-approves-go-live", "cio-approves-go-live");
        play.story().goLiveIsApproved();
        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("confirm-cutover");
        play.as(play.itLead()).attests("confirm-cutover");

        assertThat(goLive).isEnded().hasPassed("gone-live").hasNotPassed("plan-remedy");
    }

    @Test
    void aUnitIsNotReadyButThePlanAsksForHalfAndBothApproveKnowingIt() {
        Play play = given.project().withUnits(2).begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("readiness-quorum", 50));
        play.story().unitsArePrepared();
        ProcessInstance goLive = runs.of(play, "go-live");
        play.as(play.manager()).attests("attest-readiness");
        play.as(play.manager(play.units().get(1))).refuses("attest-readiness", "Printers are missing.");

        WorkItem asked = play.as(play.sponsor()).has("sponsor-approves-go-live");
        assertThat(signOffs.askedBy(asked.id()).orElseThrow().shown())
                .contains("not ready: Printers are missing. — "
                        + play.manager(play.units().get(1)).person().name())
                .contains("ready — " + play.manager().person().name());
        play.story().goLiveIsApproved();

        assertThat(goLive).isWaitingAtExactly("confirm-cutover").hasNotPassed("plan-remedy");
    }

    @Test
    void sponsorRefusesThenARemedyIsPlannedAndAllAreAskedAgain() {
        Play play = ready(1);
        ProcessInstance goLive = runs.of(play, "go-live");
        play.story().everyUnitIsReady();
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "The hotline is not staffed.");
        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("cio-approves-go-live");
        play.as(play.cio()).approves("cio-approves-go-live");

        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("plan-remedy");
        assertThat(play.as(play.changeManager()).reads("plan-remedy").said())
                .containsExactly(new Brief.Said(
                        "Why " + play.sponsor().person().name() + " said no", "The hotline is not staffed."));
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "Two more people at the hotline."));

        WorkItem asked = play.as(play.manager()).has("attest-readiness");
        assertThat(signOffs.askedBy(asked.id()).orElseThrow().shown()).contains("Two more people at the hotline.");
        play.story().itGoesLive();
        assertThat(goLive).isEnded().hasPassed("gone-live");
    }

    @Test
    void aRemedyWithADayIsAPromiseToTheSponsor() {
        Play play = ready(1);
        play.story().everyUnitIsReady();
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "The hotline is not staffed.");
        play.as(play.cio()).approves("cio-approves-go-live");
        for (String over : List.of("2020-01-01", "2032-01-01")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> plans(play, Map.of("remedy", REMEDY, "due", over)))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(FieldProblem::pointer)
                            .containsExactly("/values/due"));
        }
        assertThat(remedies(play)).isEmpty();
        plans(play, Map.of("remedy", REMEDY, "due", "2031-02-20"));

        Commitment promise = remedies(play).get(0);
        assertThat(promise.promisedBy()).isEqualTo(play.changeManager().username());
        assertThat(promise.recipient()).isEqualTo(play.sponsor().username());
        assertThat(promise.due()).isEqualTo(LocalDate.of(2031, 2, 20));
        assertThat(promise.afterGoLive()).isFalse();
        assertThat(play.as(play.changeManager()).tasks())
                .as("it is their own offer")
                .doesNotContain("accept-promise");
        play.as(play.sponsor())
                .completes("state-criterion", Map.of("criterion", "Two at each shift.", "due", "2031-02-20"));
        assertThat(play.as(play.changeManager()).tasks()).contains("claim-promise");
        WorkItem asked = play.as(play.manager()).has("attest-readiness");
        assertThat(signOffs.askedBy(asked.id()).orElseThrow().shown()).contains(REMEDY);
    }

    @Test
    void aRemedyWithoutADayIsNoPromise() {
        Play play = ready(1);
        play.story().everyUnitIsReady();
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "The hotline is not staffed.");
        play.as(play.cio()).approves("cio-approves-go-live");
        plans(play, Map.of("remedy", REMEDY));

        assertThat(play.as(play.manager()).tasks()).contains("attest-readiness");
        assertThat(remedies(play)).isEmpty();
    }

    private static void plans(Play play, Map<String, Object> remedy) {
        play.as(play.changeManager()).completes("plan-remedy", remedy);
    }

    private List<Commitment> remedies(Play play) {
        return promises.of(play.key(), Limit.of(1000), null).items().stream()
                .filter(promise -> promise.promise().equals(REMEDY))
                .toList();
    }

    @Test
    void cioRefusesThenARemedyIsPlanned() {
        Play play = ready(1);
        ProcessInstance goLive = runs.of(play, "go-live");
        play.story().everyUnitIsReady();
        play.as(play.cio()).refuses("cio-approves-go-live", "No way back is tested.");
        play.as(play.sponsor()).approves("sponsor-approves-go-live");

        assertThat(goLive).isWaitingAtExactly("plan-remedy").hasNotPassed("confirm-cutover");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "Rehearse the way back."));
        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("attest-readiness");
    }

    @Test
    void aSponsorWhoLeadsTheChangeMayNotApproveIt() {
        Play play = given.project().whoseSponsorLeadsTheChange().begins();
        play.story().unitsArePrepared().everyUnitIsReady();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.sponsor()).approves("sponsor-approves-go-live"))
                .withMessage("You prepared this, so somebody else has to approve it.");
    }

    /** Who prepared a thing may agree to it with the others and state what they know; to approve it takes another. */
    @Test
    void onlyApprovalCarriesTheSeparationOfDuties() {
        Play play = given.project()
                .whoseSponsorLeadsTheChange()
                .whoseSponsorJudgesTheBenefits()
                .begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor()).attests("judge-benefits");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.sponsor()).approves("sponsor-approves-go-live"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED))
                .withMessage("You prepared this, so somebody else has to approve it.");
        assertThat(signOffs.about(play.key(), List.of("benefits", "charter", "go-live")))
                .filteredOn(word -> word.signer().equals(play.sponsor().username()))
                .extracting(SignOff::subject, SignOff::decision)
                .containsExactly(tuple("benefits", Decision.ATTESTED), tuple("charter", Decision.AGREED));
    }

    @Test
    void theSwitchDoesNotHoldThenARemedyIsPlannedAndItIsTriedAgain() {
        Play play = ready(1);
        ProcessInstance goLive = runs.of(play, "go-live");
        play.story().everyUnitIsReady().goLiveIsApproved();
        play.as(play.itLead()).refuses("confirm-cutover", "The interface stood still.");

        assertThat(runs.tasks(goLive)).containsExactlyInAnyOrder("plan-remedy");
        assertThat(play.as(play.changeManager()).reads("plan-remedy").said())
                .extracting(Brief.Said::text)
                .containsExactly("The interface stood still.");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "A new interface."));
        play.story().itGoesLive();

        assertThat(goLive).isEnded().hasPassed("gone-live");
    }

    @Test
    void aReasonIsSaidOnceTheLatestRoundRefusedForAnother() {
        Play play = ready(1);
        play.story().everyUnitIsReady().goLiveIsApproved();
        play.as(play.itLead()).refuses("confirm-cutover", "The interface stood still.");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "A new interface."));
        play.story().everyUnitIsReady();
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "The hotline is not staffed.");
        play.as(play.cio()).approves("cio-approves-go-live");

        assertThat(play.as(play.changeManager()).reads("plan-remedy").said())
                .extracting(Brief.Said::text)
                .containsExactly("The hotline is not staffed.");
    }
}
