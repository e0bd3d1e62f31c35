package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.paging.Limit;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.Lot;
import dev.rapport.perception.PainPoint;
import dev.rapport.perception.ReadingPerceptions;
import dev.rapport.personal.AskingAnew;
import dev.rapport.project.EditingPlan;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("interview")
class InterviewTest {

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    ReadingPerceptions reading;

    @Autowired
    AskingAnew asking;

    @Autowired
    EditingPlan editing;

    @Autowired
    Given people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Runs runs;

    @Test
    void whatHurtsIsKeptInTheWordsOfTheOneWhoSaidIt() {
        Play play = begun(1);
        Somebody drawn = listened.drawn(play).get(0);
        drawn.named("Lena Okoro");
        WorkItem asked = talksWith(play, "Lena Okoro");
        play.as(play.changeManager()).completes(asked, Map.of("held", "yes", "words", "It is slow."));
        assertThat(points(play)).isEmpty();
        assertThat(play.as(drawn).reads("confirm-wording").values()).containsEntry("words", "It is slow.");

        play.as(drawn)
                .completes(
                        "confirm-wording", Map.of("quoted", "yes", "words", "It is slow on Mondays, and only then."));

        assertThat(points(play)).singleElement().satisfies(point -> {
            assertThat(point.words()).isEqualTo("It is slow on Mondays, and only then.");
            assertThat(point.unit()).isEqualTo(play.unit());
        });
        assertThat(passed(play, "words-settled")).hasSize(1);
    }

    @Test
    void whoDoesNotWantToBeQuotedIsNot() {
        Play play = begun(1);
        Somebody drawn = listened.drawn(play).get(0);
        drawn.named("Lena Okoro");
        play.as(play.changeManager())
                .completes(talksWith(play, "Lena Okoro"), Map.of("held", "yes", "words", "It is slow."));

        play.as(drawn).completes("confirm-wording", Map.of("quoted", "no"));

        assertThat(points(play)).isEmpty();
    }

    @Test
    void silenceNeverConsents() {
        Play play = begun(1);
        Somebody drawn = listened.drawn(play).get(0);
        drawn.named("Lena Okoro");
        play.as(play.changeManager())
                .completes(talksWith(play, "Lena Okoro"), Map.of("held", "yes", "words", "It is slow."));
        ProcessInstance waiting = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(play.key())
                .processDefinitionKey("interview")
                .list()
                .stream()
                .filter(run -> runs.timer(run) != null)
                .findFirst()
                .orElseThrow();

        runs.fireTimer(waiting);

        assertThat(play.as(drawn).tasks()).isEmpty();
        assertThat(points(play)).isEmpty();
        assertThat(passed(play, "words-unconfirmed")).hasSize(1);
    }

    /** Both waits: to be told whether they talk, and to have their words confirmed. */
    @ParameterizedTest
    @CsvSource({"14, ", "7, 7", "30, 30"})
    void howLongSomebodyMayBeSilentIsThePlans(int days, @Nullable Integer set) {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        if (set != null) {
            editing.edit(play.changeManager().person(), play.key(), Map.of("interview-silence", set));
        }
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "interviews", "volunteers"));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        List<ProcessInstance> asked = interviews(play);
        assertThat(asked).hasSize(2).allSatisfy(one -> endsIn(one, days));

        Somebody yes = listened.drawn(play).get(0);
        play.as(yes).completes("answer-invitation", Map.of("volunteers", "yes"));
        play.as(play.changeManager()).completes("hold-interview", Map.of("held", "yes", "words", "It is slow."));
        assertThat(interviews(play)).hasSize(2).allSatisfy(one -> endsIn(one, days));
        assertThat(play.as(yes).tasks()).contains("confirm-wording");
    }

    private void endsIn(ProcessInstance interview, int days) {
        Instant then = Instant.now().plus(Duration.ofDays(days));
        assertThat(runs.timer(interview).getDuedate().toInstant()).isBetween(then.minusSeconds(60), then);
    }

    @Test
    void onlyWhoVolunteersIsHeardWhereThatIsAgreedAndSilenceIsNoYes() {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "interviews", "volunteers"));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        List<ProcessInstance> asked = interviews(play);
        assertThat(asked).hasSize(2);
        assertThat(play.as(play.changeManager()).tasks()).doesNotContain("hold-interview");

        asked.forEach(runs::fireTimer);

        assertThat(passed(play, "invitation-unanswered")).hasSize(2);
        assertThat(points(play)).isEmpty();
        assertThat(runs.of(play, "listening")).isWaitingAt("ballot-closes");
    }

    @Test
    void aVolunteerIsTalkedWithAndWhoSaysNoIsNot() {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "interviews", "volunteers"));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        Somebody yes = listened.drawn(play).get(0);
        Somebody no = listened.drawn(play).get(1);

        play.as(no).completes("answer-invitation", Map.of("volunteers", "no"));
        assertThat(passed(play, "not-volunteered")).hasSize(1);
        assertThat(play.as(play.changeManager()).tasks()).doesNotContain("hold-interview");
        play.as(yes).completes("answer-invitation", Map.of("volunteers", "yes"));
        play.as(play.changeManager()).completes("hold-interview", Map.of("held", "yes", "words", "It is slow."));
        play.as(yes).completes("confirm-wording", Map.of("quoted", "yes", "words", "It is slow."));

        assertThat(points(play)).hasSize(1);
    }

    @Test
    void nothingIsKeptOfATalkWithSomebodyWhoWasNotAsked() {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        play.as(representative).agrees("agree-to-data");
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        asking.ask(representative.person(), play.key(), "Somebody was talked into it.");
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "interviews", "volunteers"));

        WorkItem task = play.as(play.changeManager()).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("hold-interview"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        play.as(play.changeManager()).completes(task, Map.of("held", "yes", "words", "It is slow.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("volunteers only");
        asking.ask(representative.person(), play.key(), "Nobody at all.");
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "interviews", "none"));
        assertThatThrownBy(() ->
                        play.as(play.changeManager()).completes(task, Map.of("held", "yes", "words", "It is slow.")))
                .hasMessageContaining("anybody is interviewed any more");
        listened.nobodyIsHeard(play);
        assertThat(points(play)).isEmpty();
    }

    private List<ProcessInstance> interviews(Play play) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(play.key())
                .processDefinitionKey("interview")
                .list();
    }

    @Test
    void whoCouldNotBeHeardIsNotReplaced() {
        Play play = begun(1);
        int people = listened.drawn(play).size();
        listened.nobodyIsHeard(play);

        assertThat(points(play)).isEmpty();
        assertThat(passed(play, "nobody-heard")).hasSize(people);
        assertThat(runs.of(play, "listening")).isWaitingAt("ballot-closes");
    }

    @Test
    void theLotDrawsTwoOfEachUnitAndCanBeChecked() throws Exception {
        Play play = given.project().withUnits(2).begins();
        play.units().forEach(unit -> listened.more(unit, 6));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");

        Lot lot = reading.lot(play.sponsor().person(), play.key(), "1");
        for (String unit : play.units()) {
            List<Lot.Entry> people =
                    lot.people().stream().filter(one -> one.unit().equals(unit)).toList();
            assertThat(people)
                    .hasSize(8)
                    .extracting(Lot.Entry::person)
                    .doesNotContain(play.manager(unit).username());
            List<String> order = people.stream()
                    .map(Lot.Entry::person)
                    .sorted(Comparator.comparing(person -> sha256(lot.seed() + " " + person)))
                    .toList();
            assertThat(people)
                    .filteredOn(Lot.Entry::drawn)
                    .extracting(Lot.Entry::person)
                    .hasSize(2);
            assertThat(people.stream().filter(Lot.Entry::drawn).map(Lot.Entry::person))
                    .containsExactlyInAnyOrderElementsOf(order.subList(0, 2));
        }
        assertThat(lot.seed()).hasSize(32);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Play begun(int units) {
        Play play = given.project().withUnits(units).begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        return play;
    }

    /** The task to talk with that person: it names whom the lot fell on. */
    private WorkItem talksWith(Play play, String name) {
        return play.as(play.changeManager()).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("hold-interview"))
                .filter(item -> said(play, item).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String said(Play play, WorkItem item) {
        return play.useCases().forms().brief(item).said().stream()
                .map(Brief.Said::text)
                .reduce("", String::concat);
    }

    private List<PainPoint> points(Play play) {
        return reading.painPoints(play.sponsor().person(), play.key(), Limit.of(1000), null)
                .items();
    }

    private List<HistoricActivityInstance> passed(Play play, String step) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(play.key()).list().stream()
                .flatMap(
                        run -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(run.getId())
                                .activityId(step)
                                .list()
                                .stream())
                .toList();
    }
}
