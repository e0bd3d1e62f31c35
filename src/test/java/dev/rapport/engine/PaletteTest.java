package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.correspondence.Message;
import dev.rapport.correspondence.OwnMessages;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A playbook made of the palette's steps alone runs from its beginning to its end. */
@RapportTest
@Walks("wait-for-date")
class PaletteTest {

    private static final String ASKED = "Who is asked";
    private static final String FORM = "Form";
    private static final String MOVED = "The data of our unit was “moved” completely & checked.";

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    OwnMessages messages;

    @Autowired
    ReadingCommitments commitments;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    TransactionTemplate transaction;

    private static final String ADVICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="advice" name="Advice" namespace="urn:drawn">
            <decision id="drawn-advice" name="Advice" camunda:historyTimeToLive="P3650D">
            <decisionTable id="table" hitPolicy="FIRST"><input id="in" label="Level">
            <inputExpression id="level" typeRef="integer" expressionLanguage="feel"><text>level</text></inputExpression>
            </input><output id="out" label="Advice" name="advice" typeRef="string" />
            <rule id="high"><inputEntry id="high-in"><text>&gt;= 3</text></inputEntry>
            <outputEntry id="high-out"><text>"course"</text></outputEntry></rule>
            <rule id="low"><inputEntry id="low-in"><text></text></inputEntry>
            <outputEntry id="low-out"><text>"none"</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void clear() {
        deployments.forEach(one -> repository.deleteDeployment(one, true));
    }

    @Test
    void eachStepOfThePaletteDoesWhatItSays() throws IOException {
        Play play = given.project().withUnits(2).begins();
        deploy(
                "drawn-part",
                new DrawnPlaybook("drawn-part").then("send-message", "tell-managers", message("unit-manager")),
                Map.of());
        deploy("drawn", everyStep(), forms());
        ProcessInstance run = start(play, "drawn");

        play.as(play.changeManager()).completes("ask", Map.of("day", "2031-04-02", "level", 3, "fits", true));
        assertThat(value(run, "day")).isEqualTo("2031-04-02");
        assertThat(value(run, "level")).isEqualTo(3L);
        assertThat(value(run, "fits")).isEqualTo(true);
        assertThat(value(run, "advice")).isEqualTo("course");

        WorkItem sign = play.as(play.sponsor()).has("sign");
        assertThat(sign.signOff()).isTrue();
        assertThat(sign.dueAt()).isNotNull();
        play.as(play.sponsor()).attests("sign");
        SignOff signed = signOffs.of(play.key(), Limit.of(null), null).items().get(0);
        assertThat(signed.statement()).isEqualTo(MOVED);
        assertThat(signed.shown()).contains("“moved”");
        assertThat(value(run, Names.OUTCOME)).isEqualTo("agreed");

        play.as(play.itLead()).completes("promise", Map.of("promise", "Help on site", "due", "2031-05-01"));
        Commitment promised =
                commitments.of(play.key(), Limit.of(null), null).items().get(0);
        assertThat(promised)
                .extracting(Commitment::promise, Commitment::promisedBy, Commitment::promisedTo, Commitment::due)
                .containsExactly("Help on site", play.itLead().username(), "unit-manager", LocalDate.of(2031, 5, 1));

        assertThat(told(play.cio())).extracting(Message::body).containsExactly("Text for cio");
        assertThat(told(play.changeManager())).isEmpty();
        for (String unit : play.units()) {
            assertThat(told(play.manager(unit))).extracting(Message::unit).containsExactly(unit, null);
        }

        ProcessInstance waiting = runs.of(play, "wait-for-date");
        assertThat(runs.timer(waiting).getDuedate()).isEqualTo(Instant.parse("2031-04-02T00:00:00Z"));
        runs.fireTimer(waiting);

        play.as(play.changeManager()).completes("work", Map.of("done", true));
        assertThat(ended(run)).isTrue();
    }

    @Test
    void aRefusalOfOneStatementIsNoneOfAnother() throws IOException {
        Play play = given.project().begins();
        deploy(
                "twice",
                new DrawnPlaybook("twice")
                        .then("ask-for-sign-off", "first", statement("sponsor", "One is done.", "twice-first"))
                        .then("ask-for-sign-off", "second", statement("cio", "Two is done.", "twice-second")),
                Map.of(
                        "first.form", DrawnPlaybook.form("twice-first", "radio:decision:attest", "textfield:reason"),
                        "second.form", DrawnPlaybook.form("twice-second", "radio:decision:attest")));
        ProcessInstance run = start(play, "twice");

        play.as(play.sponsor()).refuses("first", "It is not.");
        assertThat(value(run, Names.OUTCOME)).isEqualTo("refused");
        play.as(play.cio()).attests("second");

        assertThat(value(run, Names.OUTCOME)).isEqualTo("agreed");
        assertThat(ended(run)).isTrue();
    }

    @Test
    void anAnswerTooLongToDecideByChangesNothing() throws IOException {
        Play play = given.project().begins();
        deploy(
                "long",
                new DrawnPlaybook("long")
                        .then(
                                "ask-and-keep",
                                "tell",
                                Map.of(FORM, "long-tell", "Fields that later steps need", "story")),
                Map.of("tell.form", DrawnPlaybook.form("long-tell", "textarea:story")));
        ProcessInstance run = start(play, "long");

        assertThatThrownBy(() -> play.as(play.changeManager()).completes("tell", Map.of("story", "x".repeat(201))))
                .isInstanceOf(Refused.class);

        assertThat(value(run, "story")).isNull();
        assertThat(runs.tasks(run)).containsExactly("tell");
    }

    @Test
    void whatIsReadIsNotNewAnyMoreAndWhatCameMeanwhileIs() throws IOException {
        Play play = given.project().begins();
        deploy(
                "letters",
                new DrawnPlaybook("letters")
                        .then("send-message", "one", message("sponsor"))
                        .then("send-message", "two", message("sponsor")),
                Map.of());
        start(play, "letters");
        List<Message> told = told(play.sponsor());
        assertThat(messages.of(play.sponsor().person())).isEqualTo(2);

        messages.markRead(play.cio().person(), told.get(0).id());
        assertThat(messages.of(play.sponsor().person())).isEqualTo(2);
        messages.markRead(play.sponsor().person(), told.get(1).id());

        assertThat(told(play.sponsor())).extracting(one -> one.readAt() == null).containsExactly(true, false);
        assertThat(messages.of(play.sponsor().person())).isEqualTo(1);
    }

    private static DrawnPlaybook everyStep() throws IOException {
        return new DrawnPlaybook("drawn")
                .then(
                        "ask-and-keep",
                        "ask",
                        Map.of(FORM, "drawn-ask", "Fields that later steps need", "day, level,fits"))
                .then("decide-by-table", "decide", Map.of("Table", "drawn-advice", "Name of the result", "advice"))
                .then("ask-for-sign-off", "sign", statement("sponsor", MOVED, "drawn-sign"))
                .then(
                        "make-commitment",
                        "promise",
                        Map.of(ASKED, "it-lead", FORM, "drawn-promise", "Promised to", "unit-manager"))
                .then("send-message", "tell-cio", message("cio"))
                .then("call-playbook", "call", Map.of("Playbook", "drawn-part"))
                .forEachUnit("call-playbook-for-unit", "call-for-unit", Map.of("Playbook", "drawn-part"))
                .then("wait-for-date", "wait", Map.of("Date", "day"))
                .then("assign-to-role", "work", Map.of(ASKED, "change-manager", FORM, "drawn-work"));
    }

    private static Map<String, String> forms() {
        return Map.of(
                "drawn-advice.dmn", ADVICE,
                "ask.form", DrawnPlaybook.form("drawn-ask", "datetime:day", "number:level", "checkbox:fits"),
                "sign.form", DrawnPlaybook.form("drawn-sign", "radio:decision:attest"),
                "promise.form", DrawnPlaybook.form("drawn-promise", "textarea:promise", "datetime:due"),
                "work.form", DrawnPlaybook.form("drawn-work", "checkbox:done"));
    }

    private static Map<String, String> statement(String role, String words, String form) {
        return Map.of(ASKED, role, FORM, form, "The statement", words);
    }

    private static Map<String, String> message(String role) {
        return Map.of("To", role, "Subject", "Subject for " + role, "Text", "Text for " + role);
    }

    private void deploy(String name, DrawnPlaybook drawn, Map<String, String> files) {
        DeploymentBuilder deployment = repository.createDeployment().addString(name + ".bpmn", drawn.model());
        files.forEach(deployment::addString);
        deployments.add(deployment.deploy().getId());
    }

    private ProcessInstance start(Play play, String playbook) {
        return Objects.requireNonNull(transaction.execute(status -> runtime.startProcessInstanceByKey(
                playbook,
                play.key(),
                Variables.createVariables()
                        .putValue(Names.PROJECT_KEY, play.key())
                        .putValueTyped(
                                Names.UNITS,
                                Variables.objectValue(new ArrayList<>(play.units()))
                                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                        .create()))));
    }

    private List<Message> told(Somebody somebody) {
        return messages.list(somebody.person(), Limit.of(null), null).items();
    }

    private boolean ended(ProcessInstance run) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(run.getId())
                        .finished()
                        .count()
                == 1;
    }

    private @Nullable Object value(ProcessInstance run, String variable) {
        HistoricVariableInstance found = history.createHistoricVariableInstanceQuery()
                .processInstanceId(run.getId())
                .variableName(variable)
                .singleResult();
        return found == null ? null : found.getValue();
    }
}
