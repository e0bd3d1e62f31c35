package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.CharterStory;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.NewUnitChange;
import dev.rapport.project.PausingProject;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingCharter;
import dev.rapport.project.ReadingUnitChanges;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.UnitChange;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Orphans;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Together;
import dev.rapport.testing.Walks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of a running project are merged, split and closed; nothing is orphaned and nothing lost. */
@RapportTest
@Walks("unit-change")
class UnitChangeTest {

    private static final String WHY = "The board joins both by May.";

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    EditingPlan editing;

    @Autowired
    ChangingUnit changing;

    @Autowired
    ReadingUnitChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    ReadingCharter charter;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    private record Receiver(String unit, Somebody manager) {}

    @Test
    void itsWorkGoesOverOnAcceptanceAndNotBeforeAndGoesOnWithAllThatWasDone() {
        Play play = given.project().begins();
        Receiver other = receiver();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit()).isNominated(play.unit(), play.member());
        long tasks = runs.count(play, "work_item");
        ProcessInstance change = merged(play, other);

        assertThat(project(play).units()).containsExactly(play.unit());
        assertThat(play.as(play.member()).tasks()).containsExactly("answer-nomination");
        assertThat(play.as(other.manager()).tasks()).containsExactly("take-unit-over");
        assertThat(play.as(other.manager()).reads("take-unit-over").said())
                .extracting(Brief.Said::text)
                .contains(WHY)
                .anyMatch(text -> text.contains(play.member().person().name()))
                .anyMatch(text -> text.contains("Taking orders: 4 of 5"))
                .anyMatch(text -> text.equals("2 tasks."));
        play.as(other.manager()).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(change).isEnded().hasPassed("unit-taken-over");
        assertThat(project(play).units()).containsExactly(other.unit());
        assertThat(project(play).impact(other.unit(), "orders")).contains(4);
        assertThat(runs.count(play, "work_item"))
                .as("nothing but the question came")
                .isEqualTo(tasks + 1);
        assertThat(runs.count(play, "trainee")).isEqualTo(1);
        assertThat(Orphans.ofUnits(play, sql)).isZero();
        play.as(play.member()).completes("answer-nomination", Map.of("decision", "accept"));
        play.as(play.member()).completes("give-remark", Map.of("remark", "The list is slow."));
        play.as(play.changeManager()).completes("answer-remark", Map.of("answer", "done", "text", "It is fast."));
        play.story().aSessionIsScheduled("Room 1");
        assertThat(play.as(play.manager()).tasks()).isEmpty();
        play.as(other.manager()).attests("confirm-ability");
        play.as(other.manager()).attests("attest-readiness");

        assertThat(signatures(play, "readiness"))
                .extracting(SignOff::aboutUnit, SignOff::signer)
                .containsExactly(tuple(other.unit(), other.manager().username()));
        play.story().goLiveIsApproved();
        play.as(play.itLead()).attests("confirm-cutover");
        assertThat(acts(play)).extracting(Act::act).contains("unit-change-named", "unit-accepted", "unit-changed");
    }

    @Test
    void theCharterKeepsWhoSignedForTheUnitAndSaysWhatBecameOfIt() {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsAgreed();
        String gone = play.unit();
        String stays = play.units().get(1);
        merged(play, new Receiver(stays, play.manager(stays)));
        play.as(play.manager(stays)).completes("take-unit-over", Map.of("decision", "accept"));

        CharterStory story = charter.of(play.cio().person(), play.key());
        assertThat(story.seats())
                .filteredOn(seat -> gone.equals(seat.unit()))
                .singleElement()
                .satisfies(seat -> assertThat(seat.given())
                        .extracting(SignOff::signer, SignOff::unit, SignOff::role)
                        .containsExactly(play.manager().username(), gone, "unit-manager"));
        assertThat(story.changed())
                .extracting(UnitChange::unit, UnitChange::what, UnitChange::why)
                .containsExactly(tuple(gone, UnitChange.What.MERGED, WHY));
        assertThat(project(play).units()).containsExactly(stays);
        assertThat(play.as(play.manager(stays)).tasks())
                .as("both preparations go on, by name")
                .filteredOn("confirm-needs"::equals)
                .hasSize(2);
        assertThat(acts(play)).extracting(Act::act).contains("task-reassigned");
        assertThat(Orphans.ofUnits(play, sql)).isZero();
    }

    @Test
    void aQuestionThatTheReceivingManagerHasAlreadyIsAskedOnceAndHerImpactsKeepTheHigherLevel() {
        Play play = given.project().withUnits(3).begins();
        String gone = play.units().get(0);
        String stays = play.units().get(1);
        sql.sql(
                        "update project_impact set level = 2 where project_key = :key and unit = :unit and functionality = 'orders'")
                .param("key", play.key())
                .param("unit", stays)
                .update();
        play.story().unitsArePrepared();
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");
        merged(play, new Receiver(stays, play.manager(stays)));
        play.as(play.manager(stays)).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(play.as(play.manager(gone)).tasks()).isEmpty();
        assertThat(play.as(play.manager(stays)).tasks()).containsExactly("attest-readiness");
        assertThat(project(play).impact(stays, "orders")).contains(4);
        play.as(play.manager(stays)).attests("attest-readiness");
        assertThat(play.as(play.sponsor()).tasks()).contains("sponsor-approves-go-live");
    }

    @Test
    void whatIsToBeSignedIsAskedForAnewAndARefusalOfAUnitThatIsGoneBlocksNobody() {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsWritten();
        String gone = play.unit();
        play.as(play.manager(gone)).refuses("unit-signs-charter", "Not with us.");
        play.as(play.manager(play.units().get(1))).agrees("unit-signs-charter");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.story().theCharterIsWritten();
        Receiver other = receiver();
        merged(play, other);
        play.as(other.manager()).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(play.as(play.manager(gone)).tasks()).isEmpty();
        assertThat(asked(play, "unit-signs-charter"))
                .containsExactlyInAnyOrder(other.unit(), play.units().get(1));
        play.as(other.manager()).agrees("unit-signs-charter");
        play.as(play.manager(play.units().get(1))).agrees("unit-signs-charter");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");

        assertThat(project(play).phase().word()).isEqualTo("prepare");
        assertThat(play.as(other.manager()).tasks()).contains("confirm-needs", "nominate-user");
        assertThat(signatures(play, "charter"))
                .extracting(SignOff::aboutUnit, SignOff::signer)
                .contains(
                        tuple(gone, play.manager(gone).username()),
                        tuple(other.unit(), other.manager().username()));
        assertThat(Orphans.ofUnits(play, sql)).isZero();
    }

    @Test
    void splitSomePeopleGoToASecondUnitOnceBothAccepted() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit());
        Receiver first = receiver();
        Receiver second = receiver();
        Somebody named = play.member();
        changing.change(
                play.changeManager().person(),
                play.key(),
                play.unit(),
                new NewUnitChange(
                        "split",
                        List.of(
                                new NewUnitChange.Receiver(first.unit(), List.of()),
                                new NewUnitChange.Receiver(second.unit(), List.of(named.username()))),
                        WHY));
        play.as(first.manager()).completes("take-unit-over", Map.of("decision", "accept"));
        assertThat(project(play).units()).as("one answer is missing").containsExactly(play.unit());
        assertThat(play.as(play.manager()).tasks()).contains("nominate-user");
        play.as(second.manager()).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(project(play).units()).containsExactlyInAnyOrder(first.unit(), second.unit());
        assertThat(play.as(first.manager()).tasks()).contains("nominate-user");
        assertThat(play.as(second.manager()).tasks()).containsExactlyInAnyOrder("confirm-needs", "nominate-user");
        assertThat(sql.sql("select unit from trainee where project_key = :key and person = :who")
                        .param("key", play.key())
                        .param("who", named.username())
                        .query(String.class)
                        .single())
                .isEqualTo(second.unit());
        assertThat(Orphans.ofUnits(play, sql)).isZero();
    }

    @Test
    void declinedAnotherIsNamedAndTheThirdTimeTheSponsorHearsOfIt() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        Receiver asked = receiver();
        ProcessInstance change = closed(play, asked);
        for (int time = 1; time <= 3; time++) {
            play.as(asked.manager())
                    .completes("take-unit-over", Map.of("decision", "decline", "reason", "We are full."));
            assertThat(messages(play.sponsor()))
                    .filteredOn(text -> text.contains("declined as often as the plan allows"))
                    .hasSize(time == 3 ? 1 : 0);
            assertThat(play.as(play.changeManager()).reads("name-receiver").said())
                    .hasSize(time)
                    .allMatch(said -> said.text().startsWith("We are full."));
            Receiver declined = asked;
            assertThatThrownBy(() -> play.as(play.changeManager())
                            .completes("name-receiver", Map.of("next", "another", "unit", declined.unit())))
                    .isInstanceOf(Refused.class);
            asked = receiver();
            play.as(play.changeManager()).completes("name-receiver", Map.of("next", "another", "unit", asked.unit()));
        }
        assertThat(change).hasPassed("tell-sponsor");
        assertThat(play.as(play.manager()).tasks()).contains("confirm-needs");
        play.as(asked.manager()).completes("take-unit-over", Map.of("decision", "accept"));
        assertThat(play.as(asked.manager()).tasks()).contains("confirm-needs", "nominate-user");
        assertThat(only(play).parts()).hasSize(4);
        assertThat(Orphans.ofUnits(play, sql)).isZero();
    }

    @Test
    void theSponsorHearsEarlierWhereThePlanSaysSoAndAgainAfterAsManyMore() {
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("refusals-before-sponsor", 2));
        play.story().theCharterIsAgreed();
        Receiver asked = receiver();
        closed(play, asked);
        for (int time = 1; time <= 4; time++) {
            play.as(asked.manager())
                    .completes("take-unit-over", Map.of("decision", "decline", "reason", "We are full."));
            assertThat(messages(play.sponsor()))
                    .filteredOn(text -> text.contains("declined as often as the plan allows"))
                    .hasSize(time / 2);
            asked = receiver();
            play.as(play.changeManager()).completes("name-receiver", Map.of("next", "another", "unit", asked.unit()));
        }
    }

    @Test
    void droppedItStaysAsItWas() {
        Play play = given.project().begins();
        Receiver asked = receiver();
        ProcessInstance change = closed(play, asked);
        play.as(asked.manager()).completes("take-unit-over", Map.of("decision", "decline", "reason", "We are full."));
        play.as(play.changeManager()).completes("name-receiver", Map.of("next", "drop"));

        assertThat(change).isEnded().hasPassed("unit-stays");
        assertThat(only(play).state()).isEqualTo(UnitChange.State.DROPPED);
        assertThat(project(play).units()).containsExactly(play.unit());
        play.story().theCharterIsAgreed();
        assertThat(play.as(play.manager()).tasks()).contains("confirm-needs");
        closed(play, asked);
    }

    @Test
    void promisesStayWithWhoStaysAndAreAskedForOneByOneWhereSomebodyLeaves() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        isPromised(play, "Shelves for the scanners", play.manager());
        isPromised(play, "A day a week of Noor", play.member());
        play.manager().until(LocalDate.of(2035, 1, 1));
        Receiver other = receiver();
        merged(play, other);
        play.as(other.manager()).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(promise(play, "A day a week of Noor").successor())
                .as("she stays")
                .isNull();
        Commitment left = promise(play, "Shelves for the scanners");
        assertThat(left.holder())
                .as("until it is accepted")
                .isEqualTo(play.manager().username());
        assertThat(left.successor()).isEqualTo(other.manager().username());
        play.as(other.manager()).completes("take-over", Map.of("decision", "accept"));
        assertThat(promise(play, "Shelves for the scanners").holder())
                .isEqualTo(other.manager().username());
    }

    @Test
    void twoChangesOfOneUnitEndWithOneAndAReason() {
        Play play = given.project().withUnits(2).begins();
        Receiver one = receiver();
        Receiver another = receiver();
        List<String> answers = Together.both(() -> attempt(play, one), () -> attempt(play, another));

        assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(text -> text.contains("already")).hasSize(1);
        assertThat(changes.of(play.changeManager().person(), play.key())).hasSize(1);
        Receiver asked = only(play).parts().get(0).unit().equals(one.unit()) ? one : another;
        assertThatThrownBy(() -> change(play, play.units().get(1), "merged", play.unit()))
                .as("what changes receives nothing")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN));
        play.as(asked.manager()).completes("take-unit-over", Map.of("decision", "accept"));
        assertThatThrownBy(
                        () -> change(play, play.unit(), "closed", play.units().get(1)))
                .hasMessageContaining("no affected unit");
    }

    @Test
    void onlyTheChangeManagerSaysItAndTheUnitThatReceivesCanAnswer() {
        Play play = given.project().begins();
        Receiver other = receiver();
        for (Somebody somebody : List.of(play.sponsor(), play.cio(), play.manager())) {
            assertThatThrownBy(() -> changing.change(
                            somebody.person(), play.key(), play.unit(), brought("merged", other.unit())))
                    .hasMessageContaining("change manager");
        }
        String nobody = givenPeople.unit();
        for (String unit : List.of(play.unit(), nobody, "no-such-unit")) {
            assertThatThrownBy(() -> change(play, play.unit(), "merged", unit))
                    .as(unit)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> change(play, play.unit(), "burnt", other.unit()))
                .hasMessageContaining("merged, split");
        merged(play, other);
        String task = play.as(other.manager()).has("take-unit-over").id();
        for (Somebody somebody : List.of(play.manager(), play.changeManager(), play.sponsor())) {
            assertThatThrownBy(() -> play.useCases()
                            .completing()
                            .complete(somebody.person(), task, Map.of("decision", "accept")))
                    .isInstanceOf(Refused.class);
        }
        assertThat(project(play).units()).containsExactly(play.unit());
    }

    @Test
    void aPausedProjectRefusesAndLaterItGoesOn() {
        Play play = given.project().begins();
        Receiver other = receiver();
        merged(play, other);
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        String task = play.as(other.manager()).has("take-unit-over").id();
        assertThatThrownBy(() -> play.useCases()
                        .completing()
                        .complete(other.manager().person(), task, Map.of("decision", "accept")))
                .hasMessageContaining("paused");
        assertThatThrownBy(() -> change(play, play.unit(), "merged", other.unit()))
                .hasMessageContaining("paused");
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");
        play.as(other.manager()).completes("take-unit-over", Map.of("decision", "accept"));
        assertThat(project(play).units()).containsExactly(other.unit());
        assertThat(Orphans.ofUnits(play, sql)).isZero();
    }

    @Test
    void aCancelledProjectAsksNobodyAnyMore() {
        Play play = given.project().begins();
        Receiver other = receiver();
        merged(play, other);
        cancelling.cancel(play.sponsor().person(), play.key(), "It is given up.");

        assertThat(play.as(other.manager()).tasks()).isEmpty();
        assertThat(only(play).state()).isEqualTo(UnitChange.State.WITHDRAWN);
    }

    private Receiver receiver() {
        String unit = givenPeople.unit();
        return new Receiver(
                unit, givenPeople.person("unit-manager").in(unit).leading(unit).whoMaySign());
    }

    private ProcessInstance merged(Play play, Receiver receiver) {
        change(play, play.unit(), "merged", receiver.unit());
        return runs.of(play, "unit-change");
    }

    private ProcessInstance closed(Play play, Receiver receiver) {
        change(play, play.unit(), "closed", receiver.unit());
        return runs.of(play, "unit-change");
    }

    private void change(Play play, String unit, String what, String to) {
        changing.change(play.changeManager().person(), play.key(), unit, brought(what, to));
    }

    private String attempt(Play play, Receiver receiver) {
        try {
            change(play, play.unit(), "merged", receiver.unit());
            return "";
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN);
            return String.valueOf(refused.getMessage());
        }
    }

    private static NewUnitChange brought(String what, String to) {
        return new NewUnitChange(what, List.of(new NewUnitChange.Receiver(to, null)), WHY);
    }

    private void isPromised(Play play, String promise, Somebody by) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(promise, by.username(), play.cio().username(), "2031-02-01", false, null));
        play.as(by).completes("accept-promise", Map.of("decision", "accept"));
    }

    private Commitment promise(Play play, String words) {
        return promises.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.promise().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private Project project(Play play) {
        return projects.get(play.key());
    }

    private UnitChange only(Play play) {
        List<UnitChange> all = changes.of(play.cio().person(), play.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<SignOff> signatures(Play play, String subject) {
        return signOffs.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.subject().equals(subject))
                .toList();
    }

    private List<String> asked(Play play, String task) {
        return sql.sql("""
                        select r.unit from sign_off_request r join work_item w on w.id = r.task_id
                        where w.project_key = :key and w.task = :task and w.state = 'open'
                        """)
                .param("key", play.key())
                .param("task", task)
                .query(String.class)
                .list();
    }

    private List<Act> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                .items();
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}
