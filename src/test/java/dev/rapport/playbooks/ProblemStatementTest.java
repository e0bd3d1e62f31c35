package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.paging.Limit;
import dev.rapport.perception.BeginningRound;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Walks("problem-statement")
class ProblemStatementTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    JdbcClient sql;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    Runs runs;

    @Autowired
    SayingAbsence saying;

    @Test
    void bothWriteAndBothSignWhatTheyWereShown() {
        Play play = counted();
        ProcessInstance run = runs.of(play, "problem-statement");
        assertThat(play.as(play.sponsor()).reads("write-problem").said())
                .extracting(Brief.Said::text)
                .anyMatch(text -> text.contains("business about IT, ability: not measurable"))
                .anyMatch(text -> text.startsWith("0 kept; 0 broken at least once"))
                .contains("We hear of changes too late.");

        draft(play, "Too late.", "Too late and unsaid.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        assertThat(runs.of(play, "problem-statement")).isNotNull();
        play.as(play.cio()).agrees("cio-signs-problem");

        assertThat(run).isEnded().hasPassed("problem-agreed");
        List<SignOff> signed = signed(play);
        assertThat(signed)
                .extracting(SignOff::signer)
                .containsExactly(play.sponsor().username(), play.cio().username());
        assertThat(signed).allSatisfy(one -> {
            assertThat(one.decision()).isEqualTo(Decision.AGREED);
            assertThat(one.shown())
                    .contains("Too late and unsaid.", "not measurable", "0 kept", "We hear of changes too late.")
                    .doesNotContain("Where the business does not agree");
        });
    }

    @Test
    void nobodyWritesBothPartsOfADraft() {
        Play play = counted();
        play.sponsor().alsoA("cio");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        saying.say(
                play.cio().person(),
                play.cio().username(),
                null,
                new NewAbsence(
                        today.toString(),
                        today.plusDays(5).toString(),
                        play.sponsor().username(),
                        null));
        play.as(play.sponsor()).completes("write-problem", Map.of("text", "Too late."));

        assertThatThrownBy(() -> play.as(play.sponsor()).completes("complete-problem", Map.of("text", "Too late.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Each side writes its own");
        play.as(play.cio()).completes("complete-problem", Map.of("text", "Too late and unsaid."));
        assertThat(play.as(play.sponsor()).tasks()).contains("sponsor-signs-problem");
    }

    /** Five of the business and five of IT have answered; two promises are kept, and one was broken and moved. */
    @Test
    void whatWasMeasuredAndWhatWasDeliveredIsCited() {
        Play play = given.project().begins();
        List<Somebody> business = new ArrayList<>(listened.more(play.unit(), 3));
        business.addAll(List.of(play.sponsor(), play.manager()));
        List<Somebody> it = listened.itOf(play, 3, 0);
        it.addAll(List.of(play.cio(), play.itLead()));
        isPromised(play, "kept");
        isPromised(play, "kept");
        isPromised(play, "broken");
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play, business);
        for (int one = 0; one < 5; one++) {
            listened.votes(play, business.get(one), one < 2 ? 1 : 3, 4, 5);
            listened.votes(play, it.get(one), 4, one == 0 ? 1 : 3, null);
        }
        runs.fireTimer(runs.of(play, "listening"));

        List<String> cited = List.of(
                "business about IT, ability: 2.2", // 11 of 5
                "business about IT, benevolence: 4.0",
                "business about IT, integrity: 5.0",
                "IT about business, ability: 4.0",
                "IT about business, benevolence: 2.6", // 13 of 5
                "IT about business, integrity: not measurable", // all of IT could not say
                "Gap: not measurable");
        assertThat(play.as(play.sponsor()).reads("write-problem").said())
                .extracting(Brief.Said::text)
                .contains(String.join("\n", cited))
                .contains("2 kept; 1 broken at least once, a missed date included;"
                        + " 0 unknown, their date has passed without a word; 1 still open");
        draft(play, "Too late.", "Too late and unsaid.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.cio()).agrees("cio-signs-problem");
        assertThat(signed(play))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.shown())
                        .contains(cited)
                        .contains("2 kept; 1 broken at least once", "1 still open", "We hear of changes too late."));
    }

    @Test
    void theGapThatBothSidesShowIsCitedToo() {
        Play play = given.project().begins();
        List<Somebody> business = new ArrayList<>(listened.more(play.unit(), 3));
        business.addAll(List.of(play.sponsor(), play.manager()));
        List<Somebody> it = listened.itOf(play, 3, 0);
        it.addAll(List.of(play.cio(), play.itLead()));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        business.forEach(one -> listened.votes(play, one, 2, 3, 4));
        it.forEach(one -> listened.votes(play, one, 4, 4, 2));
        runs.fireTimer(runs.of(play, "listening"));

        draft(play, "We see each other differently.", "We do.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.cio()).agrees("cio-signs-problem");

        assertThat(signed(play))
                .allSatisfy(one -> assertThat(one.shown())
                        .contains("business about IT, ability: 2.0", "IT about business, integrity: 2.0")
                        .contains("Gap: 1.7")
                        .doesNotContain("not measurable", "wider than before"));
    }

    /** The CIO promises the unit's manager something. */
    private void isPromised(Play play, String verdict) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(
                        "Phones for the " + verdict,
                        play.cio().username(),
                        play.manager().username(),
                        "2031-02-01",
                        false,
                        play.unit()));
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
        play.as(play.cio()).completes("claim-promise", Map.of("says", "kept", "evidence", "Look at it."));
        if (verdict.equals("kept")) {
            play.as(play.manager()).completes("give-verdict", Map.of("verdict", "kept", "words", "I looked."));
        } else {
            play.as(play.manager())
                    .completes(
                            "give-verdict", Map.of("verdict", verdict, "words", "I looked.", "newDate", "2031-02-10"));
            play.as(play.cio()).completes("agree-date", Map.of("decision", "agree"));
        }
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndItIsWrittenAgain() {
        Play play = counted();
        draft(play, "Too late.", "Too late.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.cio()).refuses("cio-signs-problem", "It is not only late.");

        assertThat(play.as(play.sponsor()).tasks()).contains("write-problem");
        assertThat(play.as(play.sponsor()).reads("write-problem").said())
                .extracting(Brief.Said::text)
                .contains("It is not only late.");
        assertThat(play.as(play.sponsor()).reads("write-problem").values()).containsEntry("text", "Too late.");
        assertThat(runs.of(play, "listening")).isWaitingAt("agree-problem");
    }

    @Test
    void afterTheThirdDraftTheDissentBecomesPartOfWhatIsSigned() {
        Play play = counted();
        ProcessInstance run = runs.of(play, "problem-statement");
        for (int draft = 1; draft <= 3; draft++) {
            assertThat(play.as(play.changeManager()).tasks()).doesNotContain("record-dissent");
            draft(play, "Draft " + draft, "Draft " + draft + " of both");
            play.as(play.cio()).refuses("cio-signs-problem", "Not like this, " + draft);
            play.as(play.sponsor()).agrees("sponsor-signs-problem");
        }
        assertThat(play.as(play.sponsor()).tasks()).doesNotContain("write-problem");
        play.as(play.changeManager())
                .completes("record-dissent", Map.of("business", "It is IT’s plan.", "it", "It is the budget."));
        play.as(play.cio()).agrees("cio-signs-problem");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");

        assertThat(run).isEnded().hasPassed("record-dissent", "problem-agreed");
        assertThat(signed(play))
                .last()
                .satisfies(one -> assertThat(one.shown()).contains("It is IT’s plan.", "It is the budget."));
    }

    @Test
    void whoLeadsAboveSponsorAndCioIsToldWhereTheyStayApart() {
        Play play = counted();
        Somebody aboveSponsor = above(String.valueOf(play.sponsor().person().unit()));
        String it = people.unit();
        play.cio().in(it);
        Somebody aboveCio = above(it);
        for (int draft = 1; draft <= 3; draft++) {
            draft(play, "Draft " + draft, "Draft " + draft + " of both");
            play.as(play.cio()).refuses("cio-signs-problem", "Not like this.");
            play.as(play.sponsor()).agrees("sponsor-signs-problem");
        }
        assertThat(messages(aboveSponsor)).isEmpty();
        play.as(play.changeManager())
                .completes("record-dissent", Map.of("business", "It is IT’s plan.", "it", "It is the budget."));

        for (Somebody one : List.of(aboveSponsor, aboveCio)) {
            assertThat(messages(one))
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .contains("It is IT’s plan.", "It is the budget.")
                            .contains(
                                    play.sponsor().person().name(),
                                    play.cio().person().name()));
        }
        play.as(play.cio()).refuses("cio-signs-problem", "Still not.");
        play.as(play.sponsor()).agrees("sponsor-signs-problem");
        play.as(play.changeManager())
                .completes("record-dissent", Map.of("business", "It is late.", "it", "It is dear."));
        assertThat(messages(aboveSponsor)).as("again").hasSize(2);
    }

    @Test
    void oneOfTheTwoIsNotToldOfThemselvesAndWhoLeadsBothHearsOnce() {
        Play play = counted();
        String it = people.unit();
        play.cio().in(it);
        String between = people.unit();
        people.place(it, between);
        play.sponsor().leading(between);
        String top = people.unit();
        people.place(between, top);
        people.place(String.valueOf(play.sponsor().person().unit()), top);
        Somebody head = people.person("unit-manager").in(top).leading(top);
        for (int draft = 1; draft <= 3; draft++) {
            draft(play, "Draft " + draft, "Draft " + draft + " of both");
            play.as(play.cio()).refuses("cio-signs-problem", "Not like this.");
            play.as(play.sponsor()).agrees("sponsor-signs-problem");
        }
        play.as(play.changeManager())
                .completes("record-dissent", Map.of("business", "It is IT’s plan.", "it", "It is the budget."));

        assertThat(messages(head)).hasSize(1);
        assertThat(messages(play.sponsor())).noneMatch(text -> text.contains("It is the budget."));
    }

    private Somebody above(String unit) {
        String parent = people.unit();
        people.place(unit, parent);
        return people.person("unit-manager").in(parent).leading(parent);
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }

    private static void draft(Play play, String sponsors, String both) {
        play.as(play.sponsor()).completes("write-problem", Map.of("text", sponsors));
        assertThat(play.as(play.cio()).reads("complete-problem").values()).containsEntry("text", sponsors);
        play.as(play.cio()).completes("complete-problem", Map.of("text", both));
    }

    private List<SignOff> signed(Play play) {
        return signOffs.of(play.key(), Limit.of(1000), null).items();
    }

    /** A round whose ballot nobody answered. */
    private Play counted() {
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play);
        runs.fireTimer(runs.of(play, "listening"));
        return play;
    }
}
