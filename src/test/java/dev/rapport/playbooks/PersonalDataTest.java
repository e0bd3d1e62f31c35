package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.involvement.InvolvingUsers;
import dev.rapport.paging.Limit;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.DrawingInterviewees;
import dev.rapport.perception.OpeningBallot;
import dev.rapport.perception.PerceptionRound;
import dev.rapport.perception.ReadingPerceptions;
import dev.rapport.personal.AskingAnew;
import dev.rapport.personal.DataAgreement;
import dev.rapport.personal.Limits;
import dev.rapport.personal.Question;
import dev.rapport.personal.ReadingAgreement;
import dev.rapport.project.CancellingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visits;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The employee representative agrees to what is collected before it is, and later steps obey. */
@RapportTest
@Walks("personal-data")
class PersonalDataTest {

    @Autowired
    Given people;

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    ReadingPerceptions perceptions;

    @Autowired
    ReadingAgreement reading;

    @Autowired
    AskingAnew asking;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Autowired
    DrawingInterviewees drawing;

    @Autowired
    OpeningBallot opening;

    @Autowired
    InvolvingUsers involving;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visits visits;

    private Somebody representative;

    @BeforeEach
    void somebodySpeaksForThePeople() {
        representative = people.person("employee-representative").whoMaySign();
    }

    @Test
    void nobodyIsDrawnBeforeTheRepresentativeAgreesAndTheyAreAfter() {
        Play play = given.project()
                .thatListensFirst()
                .withRepresentative(representative)
                .begins();
        ProcessInstance listening = runs.of(play, "listening");
        assertThat(listening).isWaitingAt("data-answered");
        assertThat(play.as(representative).tasks()).containsExactly("agree-to-data");
        assertThat(runs.count(play, "perception_round")).isZero();
        assertThatThrownBy(() -> begins(play))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("has not yet agreed");
        assertThat(read(play).settled()).isFalse();
        assertThat(read(play).limits()).isNull();

        ProcessInstance asked = runs.of(play, "personal-data");
        play.as(representative).agrees("agree-to-data");

        assertThat(asked).isEnded().hasPassed("collection-agreed");
        assertThat(listening).isWaitingAt("interview-drawn");
        assertThat(runs.count(play, "perception_interview")).isEqualTo(2);
        assertThat(read(play).limits()).isEqualTo(Limits.UNLIMITED);
        assertThat(signed(play)).singleElement().satisfies(one -> {
            assertThat(one.signer()).isEqualTo(representative.username());
            assertThat(one.decision().word()).isEqualTo("agreed");
            assertThat(one.shown()).contains("Interviews: who could be drawn", "never of fewer than five");
        });
    }

    @Test
    void otherStepsThatKeepSomethingOfPeopleRefuseUntilThen() {
        Play play = given.project().withRepresentative(representative).begins();
        play.story().theCharterIsAgreed();

        assertThatThrownBy(() -> play.story().needsAreConfirmed(play.unit()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not yet agreed");
        assertThatThrownBy(() -> play.story().isNominated(play.unit(), play.member()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not yet agreed");
        assertThat(runs.count(play, "trainee")).isZero();
        assertThat(runs.count(play, "active_role")).isZero();

        play.as(representative).agrees("agree-to-data");
        play.story().peopleAreTrained().usersAreInvolved();
        assertThat(runs.count(play, "trainee")).isOne();
        assertThat(runs.count(play, "active_role")).isOne();
    }

    @Test
    void withoutInterviewsAndBallotsNobodyIsDrawnOrAskedAndTheProblemIsAgreedAllTheSame() {
        Play play = given.project()
                .thatListensFirst()
                .withRepresentative(representative)
                .begins();
        ProcessInstance listening = runs.of(play, "listening");

        agrees(play, Map.of("interviews", "none", "ballots", "none", "comment", "For this project."));

        assertThat(listening).isWaitingAt("agree-problem").hasNotPassed("open-ballot", "interview-drawn");
        assertThat(runs.count(play, "perception_interview")).isZero();
        assertThat(runs.count(play, "perception_voter")).isZero();
        assertThat(latest(play)).satisfies(round -> {
            assertThat(round.ballots()).isFalse();
            assertThat(round.directions()).isEmpty();
        });
        assertThat(signed(play))
                .singleElement()
                .satisfies(one -> assertThat(one.comment())
                        .isEqualTo("Nobody is interviewed. Nobody is asked for a ballot.\nFor this project."));
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);
        assertThat(listening).isEnded();
        assertThatThrownBy(() -> begins(play)).hasMessageContaining("neither interviews nor ballots");
    }

    @Test
    void aLargerGroupHidesMoreFigures() {
        Play open = given.project().begins();
        Play guarded = given.project().withRepresentative(representative).begins();
        agrees(guarded, Map.of("smallestGroup", 10));

        assertThat(shownAfterSixOfTheBusinessAnswered(open)).isTrue();
        assertThat(shownAfterSixOfTheBusinessAnswered(guarded)).isFalse();
        assertThat(latest(guarded).smallestGroup()).isEqualTo(10);
    }

    @Test
    void whereNoNamesAreKeptOfWhoIsTrainedOnlyTheirNumberIs() {
        Play play = given.project().withRepresentative(representative).begins();
        agrees(play, Map.of("names", "counts"));
        play.story().theCharterIsAgreed().peopleAreTrained();

        assertThat(runs.count(play, "trainee")).isZero();
        assertThat(sql.sql("select people from trainee_count where project_key = :key")
                        .param("key", play.key())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(runs.workItem(play, "confirm-needs").get("answer").toString())
                .contains("functionality")
                .doesNotContain("people", play.member().username());
        assertThat(sql.sql("select count(*) from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                                + " where p.business_key_ = :key and v.text_ = :who")
                        .param("key", play.key())
                        .param("who", play.members(play.unit()).get(0).username())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(signOffs.latest(play.key(), "ability"))
                .singleElement()
                .satisfies(one -> assertThat(one.shown()).contains("one person, whose names are not kept"));
    }

    @Test
    void aRefusalLetsTheChangeManagerChangeTheListAndIsNoYes() {
        Play play = given.project().withRepresentative(representative).begins();
        ProcessInstance asked = runs.of(play, "personal-data");
        play.as(representative).refuses("agree-to-data", "No ballots, please.");
        assertThat(read(play).state()).isEqualTo("refused");
        assertThat(read(play).settled()).isFalse();
        assertThatThrownBy(() -> begins(play)).hasMessageContaining("has not yet agreed");
        assertThat(play.as(play.changeManager()).reads("answer-refusal").said())
                .anySatisfy(said -> assertThat(said.text()).isEqualTo("No ballots, please."));

        play.as(play.changeManager())
                .completes(
                        "answer-refusal",
                        Map.of("decision", "change", "ballots", "none", "words", "None are asked for."));

        assertThat(asked).isWaitingAt("agree-to-data");
        assertThat(play.as(representative).reads("agree-to-data")).satisfies(brief -> {
            assertThat(brief.values()).containsEntry("ballots", "none").containsEntry("interviews", "drawn");
            assertThat(brief.said()).extracting(said -> said.text()).contains("None are asked for.");
        });
        play.as(representative).agrees("agree-to-data");
        assertThat(asked).isEnded().hasPassed("list-changed", "collection-agreed");
        assertThat(read(play).limits()).isEqualTo(new Limits(true, false, false, 5, true, true, true, null));
        assertThat(signOffs.of(play.key(), Limit.of(10), null).items())
                .extracting(one -> one.decision().word())
                .contains("refused", "agreed");
    }

    @Test
    void aRefusalThatStandsIsAWrittenDissentAndNothingIsCollected() {
        Play play = given.project()
                .thatListensFirst()
                .withRepresentative(representative)
                .begins();
        ProcessInstance asked = runs.of(play, "personal-data");
        ProcessInstance listening = runs.of(play, "listening");
        play.as(representative).refuses("agree-to-data", "Not in this year.");
        play.as(play.changeManager()).completes("answer-refusal", Map.of("decision", "sponsor"));
        play.as(play.sponsor()).completes("answer-dissent", Map.of("words", "I would have liked to hear them."));

        assertThat(asked).isEnded().hasPassed("nothing-collected");
        DataAgreement read = read(play);
        assertThat(read.state()).isEqualTo("not-agreed");
        assertThat(read.questions()).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Not in this year.");
            assertThat(one.dissent()).isEqualTo("I would have liked to hear them.");
            assertThat(one.dissentBy()).isEqualTo(play.sponsor().username());
        });
        assertThat(read.limits()).satisfies(limits -> assertThat(limits.parts()).isFalse());
        assertThat(listening).isWaitingAt("agree-problem");
        assertThat(runs.count(play, "perception_interview")).isZero();
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);
        play.story().theCharterIsAgreed();
        assertThat(play.as(play.manager()).tasks()).as("nobody is nominated").containsExactly("confirm-needs");
        assertThat(runs.count(play, "active_role")).isZero();
        play.story().peopleAreTrained();
        assertThat(play.as(play.manager()).tasks()).containsExactly("attest-readiness");
    }

    /** As a playbook would that a customer drew, or that began before there was anything to wait for. */
    @Test
    void whatAModelDoesNotWaitForTheUseCasesRefuse() {
        Play play = given.project().withRepresentative(representative).begins();
        isRefused("has not yet agreed", () -> drawing.draw(play.key(), "a run"));
        isRefused("has not yet agreed", () -> involving.remark(play.key(), play.unit(), "somebody", "Slow."));
        assertThat(runs.count(play, "perception_round")).isZero();

        agrees(play, Map.of("ballots", "none", "parts", "none", "remarks", "none"));

        isRefused(
                "did not agree that anybody is nominated",
                () -> involving.nominate(play.key(), play.unit(), "tester", "somebody", 2, "Try it.", "manager"));
        isRefused(
                "did not agree that remarks are kept",
                () -> involving.remark(play.key(), play.unit(), "somebody", "Slow."));
        long round =
                transaction.execute(status -> drawing.draw(play.key(), "a run")).round();
        transaction.executeWithoutResult(status -> opening.open(round));
        assertThat(runs.count(play, "perception_voter")).isZero();
        assertThat(runs.count(play, "remark")).isZero();
        assertThat(runs.count(play, "active_role")).isZero();
    }

    private void isRefused(String why, Runnable act) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> act.run()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    @Test
    void aLargerGroupThatIsAgreedWhileABallotIsOutHidesItsFiguresToo() {
        Play play = given.project().withRepresentative(representative).begins();
        agrees(play, Map.of());
        List<Somebody> business = listened.more(play.unit(), 5);
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        business.forEach(one -> listened.votes(play, one, 3));
        listened.votes(play, play.sponsor(), 3);
        asking.ask(representative.person(), play.key(), "Six are too few.");
        agrees(play, Map.of("smallestGroup", 10));

        runs.fireTimer(runs.of(play, "listening"));

        assertThat(latest(play).smallestGroup()).isEqualTo(10);
        assertThat(latest(play).directions())
                .flatExtracting(direction -> direction.views())
                .noneMatch(view -> view.measurable());
    }

    @Test
    void eachLimitThatIsAgreedStandsInTheSignatureAndOnThePage() {
        Play play = given.project().withRepresentative(representative).begins();
        agrees(play, Map.of("interviews", "volunteers", "parts", "people", "remarks", "none", "names", "counts"));

        assertThat(read(play).limits()).isEqualTo(new Limits(true, true, true, 5, false, true, false, null));
        assertThat(signed(play))
                .singleElement()
                .satisfies(one -> assertThat(one.comment())
                        .contains(
                                "Only volunteers are interviewed",
                                "No remark is kept",
                                "It is not kept who is trained"));
        assertThat(visits.signedIn(play.sponsor().withOwnPassword())
                        .get("/projects/" + play.key() + "/personal-data")
                        .body())
                .contains("Only volunteers are interviewed", "No remark is kept");
        asking.ask(play.changeManager().person(), play.key(), "A wave more.");
        assertThat(play.as(representative).reads("agree-to-data").values())
                .as("what was agreed stands in the next list")
                .containsEntry("interviews", "volunteers")
                .containsEntry("remarks", "none");
    }

    @Test
    void whereNobodyIsAppointedTheStepIsSkippedInEverybodysView() {
        Play play = given.project().begins();

        assertThat(runs.of(play, "personal-data")).isNull();
        assertThat(read(play).state()).isEqualTo("skipped");
        assertThat(read(play).settled()).isTrue();
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(10), null)
                        .items())
                .filteredOn(act -> act.act().equals("step-skipped"))
                .extracting(Act::what)
                .contains("“Agree to what is collected”, because the project has no employee representative");
        assertThatThrownBy(() -> asking.ask(play.changeManager().person(), play.key(), "To be sure."))
                .hasMessageContaining("nobody to ask");
    }

    @Test
    void aLimitThatIsAgreedLaterHoldsForWhatComesAfterIt() {
        Play play = given.project().withRepresentative(representative).begins();
        agrees(play, Map.of("smallestGroup", 6));
        asking.ask(representative.person(), play.key(), "Too many questions.");
        assertThatThrownBy(() -> asking.ask(play.changeManager().person(), play.key(), "Again."))
                .hasMessageContaining("asked already");
        begins(play);
        assertThat(runs.count(play, "perception_interview"))
                .as("what was agreed holds")
                .isEqualTo(2);
        assertThat(play.as(representative).reads("agree-to-data").values()).containsEntry("smallestGroup", 6);

        agrees(play, Map.of("ballots", "none", "smallestGroup", 6));
        listened.nobodyIsHeard(play);

        assertThat(runs.of(play, "listening")).isWaitingAt("agree-problem").hasNotPassed("open-ballot");
        assertThat(runs.count(play, "perception_voter")).isZero();
        assertThat(read(play).questions())
                .extracting(Question::state)
                .containsExactly(Question.State.AGREED, Question.State.AGREED);
    }

    @Test
    void onlyTheChangeManagerAndTheRepresentativePutTheListAnew() {
        Play play = given.project().withRepresentative(representative).begins();
        agrees(play, Map.of());

        assertThatThrownBy(() -> asking.ask(play.sponsor().person(), play.key(), "To be sure."))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED));
        assertThatThrownBy(() -> asking.ask(play.changeManager().person(), play.key(), " "))
                .hasMessageContaining("why");
        asking.ask(play.changeManager().person(), play.key(), "A wave more.");
        assertThat(play.as(representative).tasks()).containsExactly("agree-to-data");
    }

    @Test
    void theQuestionEndsWithItsProject() {
        Play play = given.project().withRepresentative(representative).begins();
        cancelling.cancel(play.sponsor().person(), play.key(), "Enough");

        assertThat(runs.of(play, "personal-data")).isNull();
        assertThat(play.as(representative).tasks()).isEmpty();
    }

    private boolean shownAfterSixOfTheBusinessAnswered(Play play) {
        List<Somebody> business = listened.more(play.unit(), 5);
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        business.forEach(one -> listened.votes(play, one, 3));
        listened.votes(play, play.sponsor(), 3);
        runs.fireTimer(runs.of(play, "listening"));
        return latest(play).directions().stream()
                .flatMap(direction -> direction.views().stream())
                .anyMatch(view -> view.measurable());
    }

    private void agrees(Play play, Map<String, Object> limits) {
        Map<String, Object> values = new java.util.HashMap<>(limits);
        values.put("decision", "agree");
        play.as(representative).completes("agree-to-data", values);
    }

    private ProcessInstance begins(Play play) {
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        return runs.of(play, "listening");
    }

    private DataAgreement read(Play play) {
        return reading.of(play.changeManager().person(), play.key());
    }

    private List<SignOff> signed(Play play) {
        return signOffs.latest(play.key(), "personal-data");
    }

    private PerceptionRound latest(Play play) {
        return perceptions
                .rounds(play.changeManager().person(), play.key(), Limit.of(1), null)
                .items()
                .get(0);
    }
}
