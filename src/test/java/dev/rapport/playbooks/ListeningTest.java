package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.correspondence.Message;
import dev.rapport.correspondence.OwnMessages;
import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.paging.Limit;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.PerceptionRound;
import dev.rapport.perception.ReadingPerceptions;
import dev.rapport.project.EditingPlan;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("listening")
class ListeningTest {

    @Autowired
    Given people;

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    ReadingPerceptions reading;

    @Autowired
    OwnMessages messages;

    @Autowired
    EditingPlan editing;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    OrganizationCalendar calendar;

    @Autowired
    Runs runs;

    @Test
    void nothingIsPlannedBeforeTheProblemIsSignedByBothSides() {
        Play play = given.project().thatListensFirst().begins();
        ProcessInstance listening = runs.of(play, "listening");
        assertThat(listening).hasBusinessKey(play.key());
        assertThat(runs.of(play, "strategy-alignment")).isNull();
        assertThat(play.as(play.sponsor()).tasks()).isEmpty();

        listened.everybodyIsHeard(play);
        assertThat(listening).isWaitingAt("ballot-closes");
        runs.fireTimer(listening);
        assertThat(play.as(play.sponsor()).tasks()).containsExactly("write-problem");
        assertThat(runs.of(play, "strategy-alignment")).isNull();

        listened.theProblemIsAgreed(play);
        assertThat(play.as(play.sponsor()).tasks()).isEmpty();
        listened.everybodyIsTold(play);

        assertThat(listening).isEnded().hasPassed("everyone-told");
        assertThat(play.as(play.sponsor()).tasks()).containsExactly("write-business-section");
    }

    @Test
    void theBallotIsOpenForTenBusinessDaysAndEverybodyIsAskedOnce() {
        Play play = given.project().begins();
        LocalDate closes =
                calendar.now().after(LocalDate.now(ZoneOffset.UTC), 10).plusDays(1);
        ProcessInstance listening = begins(play);
        listened.everybodyIsHeard(play);

        assertThat(runs.timer(listening).getDuedate().toInstant())
                .isEqualTo(closes.atStartOfDay(ZoneOffset.UTC).toInstant());
        for (Somebody one : List.of(play.member(), play.manager(), play.sponsor(), play.cio(), play.itLead())) {
            assertThat(told(one))
                    .filteredOn(message -> message.subject().startsWith("Your answer is asked"))
                    .as(one.username())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).contains("/projects/" + play.key() + "/ballot"));
        }
        assertThat(told(play.changeManager())).isEmpty();
    }

    @Test
    void aGapThatGrowsOpensATask() {
        Play play = given.project().begins();
        List<Somebody> business = listened.more(play.unit(), 3);
        List<Somebody> it = listened.itOf(play, 3, 0);
        round(play, business, it, 4, 4);
        assertThat(latest(play).directions())
                .first()
                .satisfies(one -> assertThat(one.gap()).isEqualTo(0.0));

        ProcessInstance again = begins(play);
        listened.nobodyIsHeard(play);
        vote(play, business, it, 2, 4);
        runs.fireTimer(again);

        assertThat(play.as(play.changeManager()).tasks()).contains("answer-gap");
        assertThat(play.as(play.sponsor()).tasks()).doesNotContain("write-problem");
        play.as(play.changeManager()).completes("answer-gap", Map.of("answer", "We meet on Mondays."));
        assertThat(play.as(play.sponsor()).tasks()).contains("write-problem");
        assertThat(latest(play).directions()).first().satisfies(one -> {
            assertThat(one.gap()).isEqualTo(2.0);
            assertThat(one.gapBefore()).isEqualTo(0.0);
            assertThat(one.wider()).isTrue();
        });
        assertThat(latest(play).gapAnswer()).isEqualTo("We meet on Mondays.");
    }

    /** A gap between the two grows from 0 to 1: by how much it has to, the plan says. */
    @ParameterizedTest
    @CsvSource({"0.5, true", "1, true", "1.5, false"})
    void thePlanSaysFromWhenAGapIsWider(double levels, boolean wider) {
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("gap-wider", levels));
        List<Somebody> business = listened.more(play.unit(), 3);
        List<Somebody> it = listened.itOf(play, 3, 0);
        round(play, business, it, 4, 4);
        ProcessInstance again = begins(play);
        listened.nobodyIsHeard(play);
        vote(play, business, it, 3, 4);
        runs.fireTimer(again);

        assertThat(latest(play).directions()).first().satisfies(one -> {
            assertThat(one.gap()).isEqualTo(1.0);
            assertThat(one.wider()).isEqualTo(wider);
        });
        assertThat(play.as(play.changeManager()).tasks().contains("answer-gap")).isEqualTo(wider);
        assertThat(play.as(play.sponsor()).tasks().contains("write-problem")).isEqualTo(!wider);
    }

    /** That would invite people to say what is wanted. */
    @Test
    void trustNeverBlocksAGoLive() {
        Play play = given.project().begins();
        List<Somebody> business = listened.more(play.unit(), 3);
        List<Somebody> it = listened.itOf(play, 3, 0);
        round(play, business, it, 5, 5);
        ProcessInstance again = begins(play);
        listened.nobodyIsHeard(play);
        vote(play, business, it, 1, 5);
        runs.fireTimer(again);
        assertThat(play.as(play.changeManager()).tasks()).contains("answer-gap");

        play.story().unitsArePrepared().everyUnitIsReady();
        ProcessInstance goLive = runs.of(play, "go-live");
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            String asked = play.as(one).tasks().stream()
                    .filter(task -> task.endsWith("-approves-go-live"))
                    .findFirst()
                    .orElseThrow();
            assertThat(signOffs.askedBy(play.as(one).has(asked).id())
                            .orElseThrow()
                            .shown())
                    .as("what is decided on says nothing of trust")
                    .doesNotContainIgnoringCase("trust")
                    .doesNotContainIgnoringCase("gap");
        }
        play.story().goLiveIsApproved();
        play.as(play.itLead()).attests("confirm-cutover");

        assertThat(goLive).isEnded().hasPassed("gone-live").hasNotPassed("plan-remedy");
        assertThat(play.as(play.changeManager()).tasks()).as("still open").contains("answer-gap");
        assertThat(runs.of(play, "listening")).isWaitingAt("answer-gap");
    }

    @Test
    void theNextRoundIsBlockedUntilEverybodyWhoTookPartIsTold() {
        Play play = given.project().begins();
        ProcessInstance listening = begins(play);
        assertThatThrownBy(() -> begins(play))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("those who took part have not been told");
        listened.everybodyIsHeard(play);
        listened.votes(play, play.cio(), 3);
        runs.fireTimer(listening);
        listened.theProblemIsAgreed(play);
        assertThat(play.as(play.changeManager()).has("tell-everyone").dueAt())
                .isEqualTo(calendar.now()
                        .after(LocalDate.now(ZoneOffset.UTC), 10)
                        .atTime(17, 0)
                        .toInstant(ZoneOffset.UTC));
        assertThatThrownBy(() -> begins(play)).isInstanceOf(Refused.class);

        listened.everybodyIsTold(play);

        assertThat(told(play.cio())).extracting(Message::body).contains("You said: Too late.\n\nWe do: Mondays.");
        assertThat(told(listened.drawn(play).get(0)))
                .extracting(Message::subject)
                .anyMatch(subject -> subject.startsWith("You said, we do"));
        assertThat(told(play.itLead()))
                .extracting(Message::subject)
                .noneMatch(subject -> subject.startsWith("You said, we do"));
        assertThat(begins(play)).isNotNull();
    }

    @Test
    void itWaitsForTheEmployeeRepresentativeAndGoesOnWithoutBallotsWhereThereAreNone() {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project()
                .thatListensFirst()
                .withRepresentative(representative)
                .begins();
        ProcessInstance listening = runs.of(play, "listening");
        assertThat(listening).isWaitingAt("data-answered");

        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "ballots", "none"));
        assertThat(listening).isWaitingAt("interview-drawn");
        listened.everybodyIsHeard(play);
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);

        assertThat(listening)
                .isEnded()
                .hasPassed("data-answered", "everyone-told")
                .hasNotPassed("open-ballot");
        assertThat(play.as(play.sponsor()).tasks()).containsExactly("write-business-section");
    }

    @Test
    void onlyTheChangeManagerBeginsARound() {
        Play play = given.project().begins();
        assertThatThrownBy(() -> beginning.begin(play.sponsor().person(), play.key(), "To learn."))
                .isInstanceOf(Refused.class);
        assertThat(runs.of(play, "listening")).isNull();
    }

    private void round(Play play, List<Somebody> business, List<Somebody> it, int ofBusiness, int ofIt) {
        ProcessInstance run = begins(play);
        listened.nobodyIsHeard(play);
        vote(play, business, it, ofBusiness, ofIt);
        runs.fireTimer(run);
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);
    }

    private void vote(Play play, List<Somebody> business, List<Somebody> it, int ofBusiness, int ofIt) {
        business.forEach(one -> listened.votes(play, one, ofBusiness));
        listened.votes(play, play.sponsor(), ofBusiness);
        listened.votes(play, play.manager(), ofBusiness);
        listened.votes(play, play.cio(), ofIt);
        listened.votes(play, play.itLead(), ofIt);
        it.forEach(one -> listened.votes(play, one, ofIt));
    }

    private ProcessInstance begins(Play play) {
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        return runs.of(play, "listening");
    }

    private PerceptionRound latest(Play play) {
        return reading.rounds(play.changeManager().person(), play.key(), Limit.of(1), null)
                .items()
                .get(0);
    }

    private List<Message> told(Somebody somebody) {
        return messages.list(somebody.person(), Limit.of(null), null).items();
    }
}
