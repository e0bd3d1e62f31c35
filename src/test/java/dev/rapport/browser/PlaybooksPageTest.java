package dev.rapport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.rapport.check.Artefact;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changing a playbook, as two change managers see it. */
@RapportTest
@ExtendWith(Browsers.class)
class PlaybooksPageTest {

    private static final String NOTE = """
            <bpmn:userTask id="note-attendance" name="Note who came" camunda:formRef="training-schedule-session" camunda:formRefBinding="deployment">
              <bpmn:documentation>You ran the session, so you know who came.</bpmn:documentation>
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="role" value="training-department" /><camunda:property name="dueInDays" value="2" />
                <camunda:property name="action" value="Note it" /><camunda:property name="next" value="The manager states whether they are able." />
              </camunda:properties><camunda:taskListener event="create" delegateExpression="${assignTask}" /></bpmn:extensionElements>
              <bpmn:incoming>flow-to-confirm-ability</bpmn:incoming><bpmn:outgoing>flow-from-note</bpmn:outgoing>
            </bpmn:userTask>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    Given.Somebody author;
    Given.Somebody second;
    String key = "";

    @BeforeEach
    void publishedPlaybook() throws IOException {
        author = given.person("change-manager").withOwnPassword().named("Ada Author");
        second = given.person("change-manager").withOwnPassword().named("Sam Second");
        key = Given.unique("teaching");
        Draft first = Objects.requireNonNull(
                bringing.bring(copy(), author.person(), Origin.API).draft());
        publishing.publish(first.id(), second.person());
    }

    @Test
    void changeIsComparedOnTheDiagramAndPublishedByASecondPerson(Browsers.Running browsers) throws Exception {
        String draft;
        try (Window window = browsers.window(port).signIn(author.username(), Given.Somebody.PASSWORD)) {
            bring(
                    window,
                    changed(PlaybooksPageTest::change),
                    file("confirm-ability.form", copied("confirm-ability.form").replace("\"Comment\"", "\"Remark\"")));
            draft = window.page().url().replaceFirst("https?://[^/]+", "");
            window.shows("What differs from version 1")
                    .shows("“Schedule a session” is now due in 5 working days instead of 10.")
                    .shows("The field “Remark” of the form “Confirm ability” was called “Comment” before.")
                    .shows("The step “Note who came” is new. It is for the training department.")
                    .shows("The event “No training needed” is gone.")
                    .shows("You brought this draft; another change manager publishes it.");
            word(window, "is-added").waitFor();
            assertThat(word(window, "is-added").innerText()).isEqualTo("New");
            assertThat(window.page().locator(".bjs-powered-by").isVisible()).isTrue();
            shows(window, "The event “No training needed” is gone.");
            word(window, "is-removed").waitFor();
            assertThat(window.page()
                            .locator("[data-version='older'][aria-pressed='true']")
                            .count())
                    .isOne();
            assertThat(lit(window)).isEqualTo("no-training-needed");
            window.press("This draft");
            window.page().locator(".djs-connection.mark-changed").nth(1).waitFor();
            window.hasNoViolations().complainsOfNothing();
        }
        try (Window window = browsers.window(port).signIn(second.username(), Given.Somebody.PASSWORD)) {
            window.open("/playbooks").shows("Ada Author brought it");
            window.open(draft).press("Publish this version").shows("Sam Second published it.");
            window.follow("See the playbook")
                    .shows("Version 2, the current one")
                    .shows("published version 2.");
            window.hasNoViolations().complainsOfNothing();
        }
        new FourLooks(browsers, port).through(second.username(), Map.of("draft-published", draft));
    }

    @Test
    void faultsAreMarkedOnTheDiagramAndFoundWithTheKeyboard(Browsers.Running browsers) throws Exception {
        String draft;
        try (Window window = browsers.window(port).signIn(author.username(), Given.Somebody.PASSWORD)) {
            bring(window, changed(PlaybooksPageTest::script));
            draft = window.page().url().replaceFirst("https?://[^/]+", "");
            window.open(draft).shows("Refused by the check").shows("One error has to be corrected");
            word(window, "is-errors").waitFor();
            assertThat(word(window, "is-errors").innerText()).isEqualTo("Error");
            assertThat(word(window, "is-warnings").innerText()).isEqualTo("Warning");
            window.shows("“script task” may not stand in the process.");
            window.page().locator(".findings a[data-shows]").first().focus();
            assertThat(lit(window)).isEqualTo("schedule-session");
            window.page().keyboard().press("Enter");
            window.page().locator("#announce:has-text('Schedule a session')").waitFor();
            window.hasNoViolations().isNotWiderThanItsWindow().complainsOfNothing();
        }
        new FourLooks(browsers, port).through(second.username(), Map.of("draft-refused", draft));
    }

    @Test
    void refusalAndRetirementSayWhatHappens(Browsers.Running browsers) throws Exception {
        Draft draft = Objects.requireNonNull(
                bringing.bring(List.of(changed(PlaybooksPageTest::change)), author.person(), Origin.API)
                        .draft());
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(second.username(), Given.Somebody.PASSWORD).open("/playbooks/drafts/" + draft.id());
            window.page().locator("summary").getByText("Refuse it").click();
            window.fill("Why do you refuse it?", "Ten days were agreed.").press("Refuse this draft");
            window.shows("Sam Second refused it: Ten days were agreed.").isNotWiderThanItsWindow();
            window.open("/playbooks/" + key);
            window.page().locator("summary").getByText("Retire it").click();
            window.shows("Nothing begins with it any more.").hasNoViolations();
            window.fill("Why is it retired?", "We teach otherwise now.").press("Retire Training");
            window.shows("Sam Second: We teach otherwise now.").press("Reinstate it");
            window.shows("reinstated the playbook.").isNotWiderThanItsWindow().complainsOfNothing();
        }
    }

    private static Locator word(Window window, String kind) {
        return window.page().locator(".diagram-word." + kind).first();
    }

    private static void shows(Window window, String sentence) {
        window.page()
                .locator(".changes li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(sentence))
                .locator("a[data-shows]")
                .click();
    }

    /** The element that the diagram points out. */
    private static Object lit(Window window) {
        Locator lit = window.page().locator(".djs-element.mark-lit").first();
        lit.waitFor();
        return lit.getAttribute("data-element-id");
    }

    private static void bring(Window window, Artefact... files) {
        window.open("/playbooks")
                .page()
                .locator("#files")
                .setInputFiles(Stream.of(files)
                        .map(file -> new FilePayload(file.name(), "application/octet-stream", file.content()))
                        .toArray(FilePayload[]::new));
        window.press("Check these files");
    }

    private List<Artefact> copy() throws IOException {
        return List.of(
                changed(UnaryOperator.identity()),
                file("confirm-needs.form", copied("confirm-needs.form")),
                file("schedule-session.form", copied("schedule-session.form")),
                file("confirm-ability.form", copied("confirm-ability.form")));
    }

    private Artefact changed(UnaryOperator<String> change) throws IOException {
        return file(
                key + ".bpmn", renamed(change.apply(Files.readString(Path.of("processes/training/training.bpmn")))));
    }

    private String copied(String form) throws IOException {
        return renamed(Files.readString(Path.of("forms/training", form)));
    }

    /** The shipped playbook under another key, since other tests need that one as it is. */
    private String renamed(String text) {
        return text.replace("\"training\"", "\"" + key + "\"")
                .replaceAll("(formRef=|\"id\": )\"training-", "$1\"" + key + "-");
    }

    private static Artefact file(String name, String content) {
        return new Artefact(name, content.getBytes(UTF_8));
    }

    /** A script in place of a task, and a choice without a default. */
    private static String script(String model) {
        return model.replace(" default=\"flow-to-no-training\"", "")
                .replace(
                        "targetRef=\"no-training-needed\" />",
                        "targetRef=\"no-training-needed\"><bpmn:conditionExpression>${not trainingNeeded}"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .replaceAll(
                        "(?s)<bpmn:userTask id=\"schedule-session\" name=\"Schedule a session\".*?</bpmn:userTask>",
                        "<bpmn:scriptTask id=\"schedule-session\" name=\"Schedule a session\" scriptFormat=\"juel\">"
                                + "<bpmn:incoming>flow-to-schedule</bpmn:incoming>"
                                + "<bpmn:outgoing>flow-to-confirm-ability</bpmn:outgoing><bpmn:script>x</bpmn:script></bpmn:scriptTask>");
    }

    /** A step more, an end less, and less time. */
    private static String change(String model) {
        return model.replaceFirst("\"dueInDays\" value=\"10\"", "\"dueInDays\" value=\"5\"")
                .replaceAll("(?s)<bpmn:endEvent id=\"no-training-needed\".*?</bpmn:endEvent>", "")
                .replace("targetRef=\"no-training-needed\"", "targetRef=\"people-able\"")
                .replaceAll("(?s)<bpmndi:BPMNShape id=\"no-training-needed-shape\".*?</bpmndi:BPMNShape>", "")
                .replace(
                        "<bpmn:incoming>flow-to-people-able</bpmn:incoming>",
                        "<bpmn:incoming>flow-to-people-able</bpmn:incoming><bpmn:incoming>flow-to-no-training</bpmn:incoming>")
                .replace(
                        "<di:waypoint x=\"682\" y=\"320\" />",
                        "<di:waypoint x=\"1230\" y=\"320\" /><di:waypoint x=\"1230\" y=\"218\" />")
                .replace(
                        "<bpmn:incoming>flow-to-confirm-ability</bpmn:incoming>",
                        "<bpmn:incoming>flow-from-note</bpmn:incoming>")
                .replace(
                        "sourceRef=\"schedule-session\" targetRef=\"confirm-ability\" />",
                        "sourceRef=\"schedule-session\" targetRef=\"note-attendance\" />"
                                + "<bpmn:sequenceFlow id=\"flow-from-note\" sourceRef=\"note-attendance\" targetRef=\"confirm-ability\" />")
                .replace("<bpmn:userTask id=\"confirm-ability\"", NOTE + "<bpmn:userTask id=\"confirm-ability\"")
                .replace(
                        "<bpmndi:BPMNEdge id=\"flow-to-propose-edge\"",
                        "<bpmndi:BPMNShape id=\"note-shape\" bpmnElement=\"note-attendance\"><dc:Bounds x=\"850\" y=\"20\""
                                + " width=\"100\" height=\"60\" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id=\"flow-from-note-edge\""
                                + " bpmnElement=\"flow-from-note\"><di:waypoint x=\"950\" y=\"50\" /><di:waypoint x=\"980\" y=\"50\" />"
                                + "<di:waypoint x=\"980\" y=\"160\" /></bpmndi:BPMNEdge><bpmndi:BPMNEdge id=\"flow-to-propose-edge\"")
                .replace(
                        "<di:waypoint x=\"870\" y=\"200\" />\n        <di:waypoint x=\"930\" y=\"200\" />",
                        "<di:waypoint x=\"870\" y=\"200\" /><di:waypoint x=\"900\" y=\"200\" /><di:waypoint x=\"900\" y=\"80\" />");
    }
}
