package dev.rapport.check;

import dev.rapport.markup.Element;

/** Whether events stay within one project and do not come too often. */
final class EventsCheck {

    private static final String WITHIN_PROJECT = "${" + Facts.PROJECT + "}";

    private final Findings findings;

    EventsCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Model model) {
        model.nodes().forEach(node -> {
            node.children(Bpmn.BPMN, "signalEventDefinition").forEach(event -> signal(node, event, model));
            node.children(Bpmn.BPMN, "signalEventDefinition").forEach(event -> early(node, model));
            node.children(Bpmn.BPMN, "timerEventDefinition").forEach(timer -> rhythm(node, timer));
        });
    }

    private void signal(Element node, Element event, Model model) {
        String name = model.find(event.attribute("signalRef").orElse(""))
                .flatMap(signal -> signal.attribute("name"))
                .orElse("");
        if (!name.contains(WITHIN_PROJECT)) {
            findings.add(
                    Rule.SIGNAL_WAKES_OTHERS,
                    node,
                    "The signal “" + Value.cut(name) + "” of " + Bpmn.title(node)
                            + " would reach every other project too.",
                    "Let its name hold the project, for example data-ready-" + WITHIN_PROJECT + ".");
        }
    }

    /** The engine asks for the names of the signals that a whole process waits for before it knows the project. */
    private void early(Element node, Model model) {
        Element group = node.parent();
        if (Bpmn.is(node, "startEvent") && group != null && group.parent() == model.process()) {
            findings.add(
                    Rule.NOT_AN_EVENT,
                    node,
                    Bpmn.title(node) + " would wait for a signal before the project is known.",
                    "Draw a group around the steps that the signal is about, and put " + Bpmn.title(group)
                            + " into it.");
        }
    }

    /** Only what does not interrupt may come more than once. */
    private void rhythm(Element node, Element timer) {
        boolean repeated = timer.child(Bpmn.BPMN, "timeCycle").isPresent();
        boolean beside = Bpmn.is(node, "boundaryEvent")
                && node.attribute("cancelActivity").orElse("true").equals("false");
        boolean inGroup = Bpmn.is(node, "startEvent")
                && node.attribute("isInterrupting").orElse("true").equals("false");
        if (repeated && !beside && !inGroup) {
            findings.add(
                    Rule.TOO_OFTEN,
                    node,
                    Bpmn.title(node) + " has a rhythm, and can happen only once.",
                    "Give it a date or a duration; or draw a loop with a duration in it.");
        }
    }
}
