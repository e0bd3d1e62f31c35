package dev.rapport.check;

import dev.rapport.markup.Element;
import dev.rapport.markup.Name;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a document along what is allowed. What is not on the list is refused, whatever it may be. */
final class AllowList {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("scriptTask", "Models hold no scripts. Use a decision table, or a step of the palette."),
            Map.entry("script", "Models hold no scripts. Use a decision table, or a step of the palette."),
            Map.entry("connector", "Models call no other systems. Use a step of the palette."),
            Map.entry("field", "Rapport’s own steps have no fields to set. Use the properties of the palette’s steps."),
            Map.entry("formData", "Draw the form in its own file and name it in the task."),
            Map.entry("formProperty", "Draw the form in its own file and name it in the task."),
            Map.entry("task", "Say what kind of step it is: a task for people, a decision, a call of a playbook."),
            Map.entry("manualTask", "Make it a task for people, so that somebody is asked to do it."),
            Map.entry("sendTask", "Use the step “Send a message” of the palette."),
            Map.entry("receiveTask", "Wait for a date, or make it a task for who knows when it has happened."),
            Map.entry("messageEventDefinition", "Use the step “Send a message” of the palette, or a date to wait for."),
            Map.entry("complexGateway", "Use a choice, or parallel ways."),
            Map.entry("transaction", "Use a group of steps with an error event at it."),
            Map.entry("adHocSubProcess", "Use a group of steps with a choice in it."),
            Map.entry("standardLoopCharacteristics", "Draw the loop with a choice that leads back."),
            Map.entry("import", "Bring everything the model needs in its own files."));

    private final Findings findings;

    AllowList(Findings findings) {
        this.findings = findings;
    }

    void check(Element element, Allowed allowed) {
        attributes(element, allowed);
        text(element, allowed);
        for (Element child : element.children()) {
            Allowed next = allowed.children().get(child.name());
            if (next == null) {
                refuse(child, element);
            } else {
                check(child, next);
            }
        }
    }

    private void attributes(Element element, Allowed allowed) {
        element.attributes().forEach((name, value) -> attribute(element, allowed, name, value));
        for (Name name : allowed.needed()) {
            if (!element.attributes().containsKey(name)) {
                findings.add(
                        Rule.ATTRIBUTE_NOT_ALLOWED,
                        element,
                        "“" + name + "” is missing at " + Bpmn.title(element) + ".",
                        "Give it a value in the modeler.");
            }
        }
    }

    private void attribute(Element element, Allowed allowed, Name name, String value) {
        Value kind = allowed.attributes().get(name);
        if (kind == null) {
            findings.add(
                    Rule.ATTRIBUTE_NOT_ALLOWED,
                    element,
                    "“" + written(name, Bpmn.CAMUNDA) + "” may not be set at the " + Bpmn.word(element) + ".",
                    Instead.of(name.local()));
            return;
        }
        fault(element, kind, value);
    }

    private void text(Element element, Allowed allowed) {
        Value kind = allowed.text();
        if (kind != null) {
            fault(element, kind, element.text());
        } else if (!element.text().isBlank()) {
            findings.add(
                    Rule.ELEMENT_NOT_ALLOWED,
                    element,
                    "“" + Value.cut(element.text()) + "” stands where no text belongs.",
                    "Remove it.");
        }
    }

    private void fault(Element element, Value kind, String value) {
        kind.fault(value).ifPresent(fault -> findings.add(fault.rule(), element, fault.what(), fault.remedy()));
    }

    private void refuse(Element child, Element parent) {
        String name = child.name().local();
        boolean known = child.name().namespace().equals(Bpmn.BPMN)
                || child.name().namespace().equals(Bpmn.CAMUNDA);
        @Nullable String instead = known ? INSTEAD.get(name) : null;
        findings.add(
                Rule.ELEMENT_NOT_ALLOWED,
                child,
                "“" + Bpmn.word(child) + "” may not stand in the " + Bpmn.word(parent)
                        + (known
                                ? "."
                                : ": Rapport does not know what “"
                                        + child.name().namespace() + "” means."),
                instead == null ? "Remove it, or draw it with what the palette offers." : instead);
    }

    private static String written(Name name, String usual) {
        return name.namespace().isEmpty() || name.namespace().equals(usual)
                ? name.local()
                : name.local() + " (" + name.namespace() + ")";
    }
}
