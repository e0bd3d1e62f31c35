package dev.rapport.comparison;

import dev.rapport.markup.Element;

/** What a part of a model is, in words. */
enum PartKind {
    STEP("the step", true),
    PLAYBOOK_STEP("the step", true),
    STEPS("the group of steps", true),
    EVENT("the event", true),
    CHOICE("the choice", true),
    FORK("the fork", true),
    WAY("the way", true),
    NOTE("the note", true),
    FRAME("the frame", true),
    DATA("the data", true),
    MESSAGE("the message", false),
    PLAYBOOK("the playbook", false),
    FILE("the file", false),
    /** Belongs to the part around it. */
    NONE("", false);

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final String noun;
    private final boolean drawn;

    PartKind(String noun, boolean drawn) {
        this.noun = noun;
        this.drawn = drawn;
    }

    String noun() {
        return noun;
    }

    boolean drawn() {
        return drawn;
    }

    static PartKind of(Element element) {
        if (!element.name().namespace().equals(BPMN)) {
            return NONE;
        }
        return switch (element.name().local()) {
            case "task",
                    "userTask",
                    "serviceTask",
                    "sendTask",
                    "receiveTask",
                    "manualTask",
                    "scriptTask",
                    "businessRuleTask" -> STEP;
            case "callActivity" -> PLAYBOOK_STEP;
            case "subProcess", "transaction", "adHocSubProcess" -> STEPS;
            case "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent" -> EVENT;
            case "exclusiveGateway", "inclusiveGateway", "complexGateway" -> CHOICE;
            case "parallelGateway", "eventBasedGateway" -> FORK;
            case "sequenceFlow", "messageFlow", "association" -> WAY;
            case "textAnnotation" -> NOTE;
            case "participant", "lane", "group" -> FRAME;
            case "dataObject", "dataObjectReference", "dataStoreReference" -> DATA;
            case "message", "signal", "error", "escalation" -> MESSAGE;
            case "process", "collaboration" -> PLAYBOOK;
            case "definitions" -> FILE;
            default -> NONE;
        };
    }

    /** What it is to people who have never seen the name that files give it. */
    static String inWords(Element element) {
        return switch (element.name().local()) {
            case "userTask" -> "a task for a person";
            case "serviceTask" -> "a step that runs on its own";
            case "sendTask" -> "a step that sends a message";
            case "receiveTask" -> "a step that waits for a message";
            case "scriptTask" -> "a step that runs a script";
            case "businessRuleTask" -> "a decision by table";
            case "callActivity" -> "a step that runs another playbook";
            case "subProcess", "transaction", "adHocSubProcess" -> "a group of steps";
            case "exclusiveGateway" -> "a choice of one way";
            case "inclusiveGateway", "complexGateway" -> "a choice of several ways";
            case "parallelGateway" -> "a fork into all ways";
            case "eventBasedGateway" -> "a wait for what happens first";
            case "startEvent" -> "a start";
            case "endEvent" -> "an end";
            case "boundaryEvent" -> "an event at a step";
            case "intermediateCatchEvent" -> "a wait";
            case "intermediateThrowEvent" -> "something that is told";
            default -> "something else";
        };
    }
}
