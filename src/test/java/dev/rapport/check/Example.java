package dev.rapport.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A playbook that we ship, or a realistic one, with one thing drawn otherwise, and what is then found.
 *
 * @param from what stands in the file; several places are parted by §, as in {@code to}; the file’s name
 *     where the file itself is called {@code to}
 * @param element the id of the element that the finding marks; empty where it is about the file
 */
record Example(Rule rule, String playbook, String file, String element, String from, String to) {

    static Example in(String playbook, Rule rule, String element, String from, String to) {
        return new Example(rule, playbook, playbook + ".bpmn", element, from, to);
    }

    List<Artefact> files() throws IOException {
        List<Artefact> files = Bundle.shipped(playbook);
        if (files.isEmpty()) {
            files = Realistic.playbooks().getOrDefault(playbook, List.of());
        }
        if (from.equals(file)) {
            return files.stream()
                    .map(one -> one.name().equals(file) ? new Artefact(to, one.content()) : one)
                    .toList();
        }
        String[] before = from.split("§", -1);
        String[] after = to.split("§", -1);
        for (int at = 0; at < before.length; at++) {
            files = Bundle.changed(files, file, before[at], after[at]);
        }
        return files;
    }

    List<Finding> findings() throws IOException {
        return Bundle.CHECK.check(files(), withOneThatEscalates(Realistic.library()));
    }

    private static Library withOneThatEscalates(Library library) {
        return new Library() {
            @Override
            public Optional<Callable> playbook(String key) {
                return key.equals("escalating")
                        ? Optional.of(new Callable(key, Set.of(), Set.of(), Set.of("no-time"), false, Set.of()))
                        : library.playbook(key);
            }

            @Override
            public boolean decides(String decision) {
                return library.decides(decision);
            }
        };
    }

    /** One for each rule that a change of one place shows. */
    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        all.addAll(reading());
        all.addAll(allowed());
        all.addAll(ways());
        all.addAll(steps());
        all.addAll(facts());
        all.addAll(lifecycle());
        all.addAll(MoreExamples.all());
        return all;
    }

    private static List<Example> reading() {
        return List.of(
                in(
                        "advocacy",
                        Rule.UNREADABLE,
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE x>"),
                in("advocacy", Rule.TOO_LARGE, "", "</bpmn:definitions>", "</bpmn:definitions>" + " ".repeat(3 << 20)),
                in(
                        "advocacy",
                        Rule.ONE_PROCESS,
                        "",
                        "<bpmn:process id=\"advocacy\"",
                        "<bpmn:process id=\"second\"/><bpmn:process id=\"advocacy\""));
    }

    private static List<Example> allowed() {
        return List.of(
                in(
                        "advocacy",
                        Rule.ELEMENT_NOT_ALLOWED,
                        "publish-message",
                        "<bpmn:documentation>Puts the approved",
                        "<bpmn:script>1</bpmn:script><bpmn:documentation>Puts the approved"),
                in(
                        "advocacy",
                        Rule.ATTRIBUTE_NOT_ALLOWED,
                        "publish-message",
                        "<bpmn:serviceTask id=\"publish-message\"",
                        "<bpmn:serviceTask camunda:class=\"x.Y\" id=\"publish-message\""),
                in("advocacy", Rule.VALUE_NOT_ALLOWED, "publish-message", "\"${publishMessage}\"", "\"${a.b()}\""),
                in(
                        "advocacy",
                        Rule.EXPRESSION_NOT_ALLOWED,
                        "flow-to-publish-message",
                        "${outcome == 'agreed'}",
                        "${outcome.length() == 6}"),
                in(
                        "advocacy",
                        Rule.TEXT_NOT_ALLOWED,
                        "publish-message",
                        "Puts the approved message on the project’s page.",
                        "Puts ${outcome} on the page."),
                in("advocacy", Rule.ID_TWICE, "write-message", "id=\"approve-message\"", "id=\"write-message\""),
                in(
                        "advocacy",
                        Rule.REFERENCE_BROKEN,
                        "flow-to-cycle-completed",
                        "targetRef=\"advocacy-cycle-completed\"",
                        "targetRef=\"nowhere\""),
                in(
                        "advocacy",
                        Rule.KEY_NOT_ALLOWED,
                        "Advocacy_1",
                        "process id=\"advocacy\"",
                        "process id=\"Advocacy_1\""),
                in("advocacy", Rule.TIME_TO_LIVE_MISSING, "advocacy", " camunda:historyTimeToLive=\"P3650D\"", ""),
                in("advocacy", Rule.NAME_MISSING, "write-message", " name=\"Write the message\"", ""));
    }

    private static List<Example> ways() {
        return List.of(
                in(
                        "project-lifecycle",
                        Rule.START_NOT_ALLOWED,
                        "project-created",
                        "<bpmn:outgoing>flow-to-begin</bpmn:outgoing>",
                        "<bpmn:outgoing>flow-to-begin</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>"),
                in(
                        "advocacy",
                        Rule.UNREACHED,
                        "record-sponsor-act",
                        "<bpmn:sequenceFlow id=\"flow-to-record-sponsor-act\" sourceRef=\"publish-message\" targetRef=\"record-sponsor-act\" />",
                        "<bpmn:sequenceFlow id=\"flow-to-record-sponsor-act\" sourceRef=\"publish-message\" targetRef=\"advocacy-cycle-completed\" />"),
                in(
                        "advocacy",
                        Rule.DEAD_END,
                        "record-sponsor-act",
                        "<bpmn:sequenceFlow id=\"flow-to-cycle-completed\" sourceRef=\"record-sponsor-act\" targetRef=\"advocacy-cycle-completed\" />",
                        ""),
                in(
                        "strategy-alignment",
                        Rule.DEADLOCK,
                        "both-sections-written",
                        "<bpmn:sequenceFlow id=\"flow-to-it-section\" sourceRef=\"write-both-sections\" targetRef=\"write-it-section\" />",
                        "<bpmn:sequenceFlow id=\"flow-to-it-section\" sourceRef=\"both-sections-written\" targetRef=\"write-it-section\" />"),
                in(
                        "advocacy",
                        Rule.NEVER_ENDS,
                        "begin-message",
                        "targetRef=\"record-sponsor-act\"",
                        "targetRef=\"begin-message\""),
                in(
                        "advocacy",
                        Rule.ENDLESS_LOOP,
                        "message-approved",
                        "<bpmn:sequenceFlow id=\"flow-to-rewrite-message\" name=\"No\" sourceRef=\"message-approved\" targetRef=\"begin-message\" />",
                        "<bpmn:sequenceFlow id=\"flow-to-rewrite-message\" name=\"No\" sourceRef=\"message-approved\" targetRef=\"message-approved\" />"),
                in(
                        "advocacy",
                        Rule.NO_CONDITION,
                        "message-approved",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'agreed'}</bpmn:conditionExpression>",
                        ""),
                in(
                        "advocacy",
                        Rule.NO_DEFAULT,
                        "message-approved",
                        " default=\"flow-to-rewrite-message\">§sourceRef=\"message-approved\" targetRef=\"begin-message\" />",
                        ">§sourceRef=\"message-approved\" targetRef=\"begin-message\"><bpmn:conditionExpression>${outcome != 'agreed'}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                in(
                        "strategy-alignment",
                        Rule.CONDITION_IGNORED,
                        "write-both-sections",
                        "<bpmn:sequenceFlow id=\"flow-to-it-section\" sourceRef=\"write-both-sections\" targetRef=\"write-it-section\" />",
                        "<bpmn:sequenceFlow id=\"flow-to-it-section\" sourceRef=\"write-both-sections\" targetRef=\"write-it-section\"><bpmn:conditionExpression>${1 == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                in(
                        "advocacy",
                        Rule.NO_END,
                        "advocacy",
                        "<bpmn:endEvent id=\"advocacy-cycle-completed\" name=\"Advocacy cycle completed\">\n      <bpmn:incoming>flow-to-cycle-completed</bpmn:incoming>\n    </bpmn:endEvent>",
                        "<bpmn:intermediateThrowEvent id=\"advocacy-cycle-completed\" name=\"Advocacy cycle completed\"/>"));
    }

    private static List<Example> steps() {
        return List.of(
                in("advocacy", Rule.DELEGATE_UNKNOWN, "publish-message", "${publishMessage}", "${burnMessage}"),
                in(
                        "advocacy",
                        Rule.DELEGATE_MISPLACED,
                        "publish-message",
                        "delegateExpression=\"${publishMessage}\"",
                        "delegateExpression=\"${keepMessage}\""),
                in(
                        "advocacy",
                        Rule.PROPERTY_MISSING,
                        "approve-message",
                        "<camunda:property name=\"signature\" value=\"approval\" />",
                        ""),
                in(
                        "advocacy",
                        Rule.PROPERTY_NOT_ALLOWED,
                        "write-message",
                        "name=\"role\" value=\"change-manager\"",
                        "name=\"role\" value=\"king\""),
                in(
                        "advocacy",
                        Rule.NOBODY_ASKED,
                        "write-message",
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${assignTask}\" />§<camunda:property name=\"role\" value=\"change-manager\" />",
                        "§"),
                in(
                        "advocacy",
                        Rule.WHY_MISSING,
                        "record-sponsor-act",
                        "<bpmn:documentation>People follow what you do more than what you write, so you record what you did for the project and who saw it.</bpmn:documentation>",
                        ""),
                in("advocacy", Rule.FORM_MISSING, "write-message", "\"advocacy-write-message\"", "\"advocacy-say-it\""),
                in("advocacy", Rule.FORM_UNUSED, "", "\"advocacy-write-message\"", "\"advocacy-approve-message\""),
                new Example(
                        Rule.FIELD_MISSING,
                        "advocacy",
                        "write-message.form",
                        "write-message",
                        "\"benefit\"",
                        "\"gain\""),
                in(
                        "advocacy",
                        Rule.SIGNATURE_INCOMPLETE,
                        "approve-message",
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${requestSignOff}\" />§<camunda:property name=\"signOff\" value=\"message\" />",
                        "§"));
    }

    private static List<Example> facts() {
        return List.of(
                in("training", Rule.FACT_UNKNOWN, "training-needed", "${trainingNeeded}", "${trainingWanted}"),
                in(
                        "wave",
                        Rule.RESERVED_FACT,
                        "train",
                        "<camunda:in source=\"unit\" target=\"unit\" />",
                        "<camunda:in source=\"projectKey\" target=\"unit\" />"),
                in(
                        "wave",
                        Rule.CALLED_PLAYBOOK_MISSING,
                        "train",
                        "calledElement=\"training\"",
                        "calledElement=\"drill\""),
                in("wave", Rule.CALLS_ITSELF, "train", "calledElement=\"training\"", "calledElement=\"wave\""),
                in("wave", Rule.FACT_NOT_HANDED_OVER, "train", "<camunda:in source=\"unit\" target=\"unit\" />", ""));
    }

    private static List<Example> lifecycle() {
        return List.of(
                in(
                        "wave",
                        Rule.GO_LIVE_UNSIGNED,
                        "care",
                        "calledElement=\"go-live\"",
                        "calledElement=\"user-involvement\""),
                in(
                        "project-lifecycle",
                        Rule.PHASE_WITHOUT_ADVOCACY,
                        "align",
                        "calledElement=\"advocacy\"",
                        "calledElement=\"strategy-alignment\""));
    }
}
