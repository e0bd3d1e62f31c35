package dev.rapport.check;

import dev.rapport.expression.ExpressionRefused;
import dev.rapport.expression.Template;
import dev.rapport.markup.Element;

/** Whether events stay within one project and do not come too often. */
final class EventsCheck {

    private static final String WITHIN_PROJECT = "${" + Facts.PROJECT + "}";
    private static final double MOST_TIMES = 1_000;
    private static final double SUPPOSED = 30;

    private final Findings findings;

    EventsCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Model model) {
        model.nodes().forEach(node -> {
            times(node);
            node.children(Bpmn.BPMN, "signalEventDefinition").forEach(event -> signal(node, event, model));
            node.children(Bpmn.BPMN, "timerEventDefinition").forEach(timer -> rhythm(node, timer));
        });
    }

    private void signal(Element node, Element event, Model model) {
        String name = model.find(event.attribute("signalRef").orElse(""))
                .flatMap(signal -> signal.attribute("name"))
                .orElse("");
        if (!namesProject(name)) {
            findings.add(
                    Rule.SIGNAL_WAKES_OTHERS,
                    node,
                    "The signal “" + Value.cut(name) + "” of " + Bpmn.title(node)
                            + " would reach every other project too.",
                    "Let its name hold the project, for example data-ready-" + WITHIN_PROJECT + ".");
        }
    }

    /** Read as the engine reads it: within quotes, the project's key is only a word. */
    private static boolean namesProject(String name) {
        try {
            return Template.parse(name).expressions().stream()
                    .anyMatch(part ->
                            part.onlyVariable().filter(Facts.PROJECT::equals).isPresent());
        } catch (ExpressionRefused saidElsewhere) {
            return false;
        }
    }

    /** What is drawn for each within what is drawn for each multiplies; of facts it is not known how many there are. */
    private void times(Element node) {
        double times = 1;
        for (Element at = node; at != null; at = at.parent()) {
            times *= Facts.each(at).findFirst().map(EventsCheck::numberOf).orElse(1.0);
        }
        if (times > MOST_TIMES && Facts.each(node).findAny().isPresent()) {
            findings.add(
                    Rule.TOO_OFTEN,
                    node,
                    Bpmn.title(node)
                            + " is done for each of several within what is done for each of several, too often in all.",
                    "Draw it for each only once, or give a smaller number of times.");
        }
    }

    private static double numberOf(Element each) {
        return each.child(Bpmn.BPMN, "loopCardinality")
                .map(number -> number.text().strip())
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Double::parseDouble)
                .orElse(SUPPOSED);
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
