package dev.rapport.check;

import dev.rapport.check.Library.Callable;
import dev.rapport.markup.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether called playbooks and decisions exist and get what they need, and whether their bad ends are heard. */
final class CallsCheck {

    private final Library library;
    private final Findings findings;

    CallsCheck(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    void check(Model model, Set<String> decisions) {
        model.all("callActivity").forEach(call -> call(call, model));
        model.all("businessRuleTask").forEach(decision -> decision(decision, decisions));
    }

    private void call(Element call, Model model) {
        String key = call.attribute("calledElement").orElse("");
        if (key.equals(model.key()) || reaches(key, model.key())) {
            findings.add(
                    Rule.CALLS_ITSELF,
                    call,
                    Bpmn.title(call) + " leads back to this playbook, which would begin again without end.",
                    "Draw the repetition as a way that leads back.");
            return;
        }
        library.playbook(key)
                .ifPresentOrElse(
                        called -> called(call, called, model),
                        () -> findings.add(
                                Rule.CALLED_PLAYBOOK_MISSING,
                                call,
                                "No published playbook has the key “" + Value.cut(key) + "”.",
                                "Publish it first, or call another."));
    }

    private boolean reaches(String from, String key) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                library.playbook(next).ifPresent(called -> open.addAll(called.calls()));
            }
        }
        return false;
    }

    private void called(Element call, Callable called, Model model) {
        Set<String> absent = new TreeSet<>(called.needs());
        absent.removeAll(Facts.mappings(call, "in")
                .flatMap(in -> in.attribute("target").stream())
                .collect(Collectors.toSet()));
        absent.forEach(name -> findings.add(
                Rule.FACT_NOT_HANDED_OVER,
                call,
                Bpmn.title(call) + " does not hand over “" + name + "”, which the playbook “" + called.key()
                        + "” needs.",
                "Add it to what goes in, under the same name."));
        if (Facts.mappings(call, "in")
                .noneMatch(in -> in.attribute("businessKey").isPresent())) {
            findings.add(
                    Rule.FACT_NOT_HANDED_OVER,
                    call,
                    Bpmn.title(call) + " does not say for which project it is.",
                    "Apply “Call a playbook” of the palette; it hands over the project.");
        }
        unheard(Raised.ERRORS, called.errors(), call, model)
                .forEach(code -> findings.add(
                        Rule.ERROR_NOT_CAUGHT,
                        call,
                        "The playbook “" + called.key() + "” may end with “" + code
                                + "”, and no way leads on from there.",
                        "Put an error event for “" + code + "” at the call and draw what happens then."));
        unheard(Raised.ESCALATIONS, called.escalations(), call, model)
                .forEach(code -> findings.add(
                        Rule.ESCALATION_NOT_CAUGHT,
                        call,
                        "The playbook “" + called.key() + "” may escalate with “" + code + "”, and nobody hears it.",
                        "Put an escalation event for “" + code + "” at the call and draw who helps then."));
    }

    private static Stream<String> unheard(Raised kind, Set<String> codes, Element call, Model model) {
        return codes.stream().sorted().filter(code -> !kind.heard(model, call, code));
    }

    private void decision(Element decision, Set<String> decisions) {
        String id = decision.attribute(Bpmn.CAMUNDA, "decisionRef").orElse("");
        boolean own = decisions.contains(id);
        boolean bound = decision.attribute(Bpmn.CAMUNDA, "decisionRefBinding")
                .orElse("latest")
                .equals("deployment");
        if (bound ? !own : !own && !library.decides(id)) {
            findings.add(
                    Rule.DECISION_MISSING,
                    decision,
                    "No decision has the id “" + Value.cut(id) + "”.",
                    "Bring the decision table together with the model, or name one that is published and bind it to the latest.");
        }
    }
}
