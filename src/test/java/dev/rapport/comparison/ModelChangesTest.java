package dev.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChangesTest {

    private static final String MODEL = "training.bpmn";

    private final Version older = Version.shipped("training");
    private final Version newer = Version.shipped("training");

    @ParameterizedTest
    @ValueSource(
            strings = {"training", "advocacy", "go-live", "project-lifecycle", "strategy-alignment", "user-involvement"
            })
    void sameIsNoChange(String playbook) {
        assertThat(Version.shipped(playbook).since(Version.shipped(playbook))).isEmpty();
    }

    @Test
    void newStepIsNamedWithWhomItIsForAndItsWays() {
        newer.replacing(
                MODEL,
                "<bpmn:sequenceFlow id=\"flow-to-confirm-ability\" sourceRef=\"schedule-session\" targetRef=\"confirm-ability\" />",
                """
                <bpmn:userTask id="note-attendance" name="Note who came"><bpmn:extensionElements><camunda:properties>
                  <camunda:property name="role" value="training-department" />
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:sequenceFlow id="flow-to-note" sourceRef="schedule-session" targetRef="note-attendance" />
                <bpmn:sequenceFlow id="flow-to-confirm-ability" sourceRef="note-attendance" targetRef="confirm-ability" />
                """);
        newer.replacing(
                MODEL,
                "<bpmndi:BPMNShape id=\"confirm-needs-shape\"",
                "<bpmndi:BPMNShape id=\"note-shape\" bpmnElement=\"note-attendance\"><dc:Bounds x=\"1\" y=\"2\" width=\"3\""
                        + " height=\"4\" /></bpmndi:BPMNShape><bpmndi:BPMNShape id=\"confirm-needs-shape\"");

        List<Change> changes = newer.since(older);

        assertThat(changes)
                .contains(
                        new Change(
                                Change.Kind.ADDED,
                                MODEL,
                                "note-attendance",
                                "The step “Note who came” is new. It is for the training department."),
                        new Change(
                                Change.Kind.CHANGED,
                                MODEL,
                                "flow-to-confirm-ability",
                                "The way from “Schedule a session” to “Confirm that the people are able” now begins at"
                                        + " “Note who came”."));
        assertThat(changes)
                .extracting(Change::sentence)
                .contains("The way from “Schedule a session” to “Note who came” is new.");
        assertThat(older.sentencesSince(newer)).contains("The step “Note who came” is gone.");
        assertThat(older.since(newer)).extracting(Change::element).contains("note-attendance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            value="10" /> | value="5" /> | “Schedule a session” is now due in 5 working days instead of 10.
            value="10" /> | value="1" /> | “Schedule a session” is now due in 1 working day instead of 10.
            <camunda:property name="dueInDays" value="10" /> | `` | “Schedule a session” is no longer due at any time.
            <camunda:property name="dueInDays" value="10" /> | <camunda:property name="dueInDays" value="10" /><camunda:property name="minutes" value="25" /> | “Schedule a session” now takes about 25 minutes.
            value="training-department" | value="it-lead" | “Schedule a session” is now for the IT lead instead of training department.
            name="Schedule a session" | name="Arrange a session" | The step “Schedule a session” is now called “Arrange a session”.
            value="Schedule the session" | value="Arrange it" | The button of “Schedule a session” now says “Arrange it” instead of “Schedule the session”.
            value="attestation" | value="approval" | The signature at “Confirm that the people are able” is now an approval instead of attestation.
            name="signOff" value="ability" | name="signOff" value="charter" | “Confirm that the people are able” now asks for a signature on “charter” instead of “ability”.
            ${trainingNeeded} | ${level > 2} | The way from “Is training needed?” to “Schedule a session” now asks for “level > 2” instead of “trainingNeeded”.
            default="flow-to-no-training" | default="flow-to-training" | When nothing else fits, “Is training needed?” now leads to “Schedule a session” instead of “No training needed”.
            targetRef="no-training-needed" | targetRef="people-able" | The way from “Is training needed?” to “No training needed” now leads to “People able”.
            ${proposeTraining} | ${closeProject} | “Propose training from the impact” now does something else than before.
            ${keepTrainingNeed} | ${keepRemark} | What happens by itself when “Confirm who needs training” begins or is done is different.
            You run the training, so | You | The explanation of “Schedule a session” now reads “You you set the date, the place and the trainer for the people the unit named.”
            camunda:formRef="training-schedule-session" | camunda:formRef="other" | “Schedule a session” now shows the form “other” instead of “training-schedule-session”.
            name="Training" | name="Teaching" | The playbook “Training” is now called “Teaching”.
            historyTimeToLive="P3650D" | historyTimeToLive="P30D" | What happened in finished runs is now kept for 30 days instead of 3650 days.
            isExecutable="true" | isExecutable="false" | The playbook can no longer run.
            name="dueInDays" value="5" | name="dueInDays" value="5" other="1" | A setting of the step “Confirm who needs training” that has no words of its own is different.
            <bpmn:incoming>flow-to-confirm-ability< | stray text<bpmn:incoming>flow-to-confirm-ability< | A setting of the step “Confirm that the people are able” that has no words of its own is different.
            <bpmn:extensionElements> | <bpmn:extensionElements other="1"> | A setting of the step “Confirm who needs training” that has no words of its own is different.
            name="Confirm who needs training" | name="Confirm who needs training" camunda:name="${x}" | A setting of the step “Confirm who needs training” that has no words of its own is different.
            camunda:formRef="training-confirm-needs" | camunda:formRef="training-confirm-needs" camunda:asyncBefore="true" | A setting of the step “Confirm who needs training” that has no words of its own is different.
            """)
    void changeIsSaidInOneSentence(String old, String now, String sentence) {
        newer.replacing(MODEL, old.contains("value=\"10\"") ? old : old.strip(), now == null ? "" : now);

        assertThat(newer.sentencesSince(older)).containsExactly(sentence);
    }

    @Test
    void anotherKindOfStepIsSaid() {
        newer.replacing(MODEL, "<bpmn:serviceTask id", "<bpmn:userTask id")
                .replacing(MODEL, "</bpmn:serviceTask>", "</bpmn:userTask>");

        assertThat(newer.sentencesSince(older))
                .containsExactly(
                        "“Propose training from the impact” is now a task for a person instead of a step that runs on its own.");
    }

    @Test
    void waitsAreToldInDays() {
        Version lifecycle =
                Version.shipped("project-lifecycle").replacing("project-lifecycle.bpmn", "${advocacyRhythm}", "P7D");
        Version once = Version.shipped("project-lifecycle")
                .replacing(
                        "project-lifecycle.bpmn",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"waves\" camunda:elementVariable=\"wave\" />",
                        "");

        assertThat(lifecycle.sentencesSince(Version.shipped("project-lifecycle")))
                .containsExactly("“Next advocacy cycle due” now waits for 7 days instead of “advocacyRhythm”.");
        assertThat(once.sentencesSince(Version.shipped("project-lifecycle")))
                .contains("“Take every wave live” is no longer done once for each.");
    }

    @Test
    void whatAPlaybookIsGivenIsSaid() {
        Version wave = Version.shipped("wave")
                .replacing("wave.bpmn", "<camunda:in source=\"unit\" target=\"unit\" />", "")
                .replacing("wave.bpmn", "calledElement=\"go-live\"", "calledElement=\"training\"");

        assertThat(wave.sentencesSince(Version.shipped("wave")))
                .containsExactlyInAnyOrder(
                        "What “Train the people” is given, or hands back, is different.",
                        "“Decide on going live” now runs the playbook “training” instead of “go-live”.");
    }

    @Test
    void anotherDrawingIsOneSentence() {
        newer.replacing(MODEL, "x=\"250\" y=\"160\"", "x=\"260\" y=\"180\"").replacing(MODEL, "x=\"410\"", "x=\"420\"");

        assertThat(newer.since(older))
                .containsExactly(new Change(
                        Change.Kind.MOVED,
                        MODEL,
                        null,
                        "Only the drawing is arranged differently; what happens is the same."));
    }

    @Test
    void anotherWayOfWritingTheSameIsNoChange() {
        newer.replacing(MODEL, "<bpmn:process", "<!-- a remark --><bpmn:process");

        assertThat(newer.since(older)).isEmpty();
    }

    @Test
    void renamedModelIsComparedAllTheSame() {
        Version renamed = Version.shipped("training").without(MODEL);
        renamed.with("teaching.bpmn", older.text(MODEL).replace("value=\"10\"", "value=\"3\""));

        assertThat(renamed.sentencesSince(older))
                .startsWith("The file “teaching.bpmn” takes the place of “training.bpmn”.")
                .contains("“Schedule a session” is now due in 3 working days instead of 10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<bpmn", "<!DOCTYPE x><x/>", "<other/>", "{}"})
    void whatCannotBeReadCannotBeCompared(String content) {
        newer.with(MODEL, content);

        assertThat(newer.since(older))
                .containsExactly(new Change(
                        Change.Kind.CHANGED, MODEL, null, "The file “training.bpmn” differs and cannot be compared."));
    }
}
