package dev.rapport.check;

import dev.rapport.check.Vocabulary.Delegate;
import dev.rapport.check.Vocabulary.Use;
import dev.rapport.markup.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what Rapport does at a step exists, stands where it works and has what it needs; and who is asked. */
final class StepsCheck {

    static final String ASSIGN = "assignTask";
    static final String REQUEST = "requestSignOff";
    static final String RECORD = "recordSignOff";
    private static final String STATEMENT = "statement";
    private static final String DUE = "dueInDays";
    private static final String MINUTES = "minutes";
    private static final String PERSON = "person";
    private static final Set<String> SAID_BY_TASKS = Set.of("role", DUE, "action", "next");

    private final Vocabulary vocabulary;
    private final Findings findings;

    StepsCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void check(Model model) {
        model.nodes().forEach(node -> step(node, model));
        properties(model.process());
        model.all("userTask").forEach(task -> task(task, model));
    }

    private void step(Element node, Model model) {
        List<Model.Call> calls = model.calls(node).toList();
        Map<String, String> properties = Model.properties(node);
        calls.forEach(call -> delegate(node, call, properties));
        properties(node);
    }

    private void delegate(Element node, Model.Call call, Map<String, String> properties) {
        Delegate delegate = vocabulary.delegates().get(call.delegate());
        if (delegate == null) {
            findings.add(
                    Rule.DELEGATE_UNKNOWN,
                    node,
                    "Rapport does nothing that is called “" + Value.cut(call.delegate()) + "”.",
                    "Use one of: " + sorted(vocabulary.delegates().keySet()) + ".");
            return;
        }
        if (!delegate.uses().contains(call.use())) {
            findings.add(
                    Rule.DELEGATE_MISPLACED,
                    node,
                    "“" + delegate.name() + "” does not work " + place(call.use()) + ".",
                    "It works "
                            + delegate.uses().stream()
                                    .map(StepsCheck::place)
                                    .sorted()
                                    .collect(Collectors.joining(" or "))
                            + ".");
        }
        delegate.properties().stream()
                .filter(name -> properties.getOrDefault(name, "").isBlank())
                .forEach(name -> findings.add(
                        Rule.PROPERTY_MISSING,
                        node,
                        Bpmn.title(node) + " does not say its “" + name + "”.",
                        "Fill in “" + name + "” of the step" + choices(name) + "."));
    }

    private void properties(Element node) {
        Model.properties(node).forEach((name, value) -> {
            Set<String> allowed = vocabulary.properties().get(name);
            if (allowed == null) {
                findings.add(
                        Rule.PROPERTY_NOT_ALLOWED,
                        node,
                        "No step has a property “" + Value.cut(name) + "”.",
                        "Use one of: " + sorted(vocabulary.properties().keySet()) + ".");
            } else if (!allowed.isEmpty() && !allowed.contains(value)) {
                findings.add(
                        Rule.PROPERTY_NOT_ALLOWED,
                        node,
                        "“" + Value.cut(value) + "” is no “" + name + "”.",
                        "Use one of: " + sorted(allowed) + ".");
            } else if (name.equals(DUE) && !value.matches("[1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-5]")) {
                findings.add(
                        Rule.PROPERTY_NOT_ALLOWED,
                        node,
                        "“" + Value.cut(value) + "” is no number of working days.",
                        "Write a whole number from 1 to 365.");
            } else if (name.equals(MINUTES) && !value.matches("|[1-9][0-9]?|[1-3][0-9][0-9]|4[0-7][0-9]|480")) {
                findings.add(
                        Rule.PROPERTY_NOT_ALLOWED,
                        node,
                        "“" + Value.cut(value) + "” is no number of minutes.",
                        "Write a whole number from 1 to 480, or leave it out where nobody knows.");
            }
        });
    }

    private void task(Element task, Model model) {
        Set<Model.Call> calls = model.calls(task).collect(Collectors.toSet());
        Map<String, String> properties = Model.properties(task);
        if (!calls.contains(new Model.Call(ASSIGN, Use.TASK_CREATED))) {
            findings.add(
                    Rule.NOBODY_ASKED,
                    task,
                    "Nobody is asked to do " + Bpmn.title(task) + ".",
                    "Apply “Assign to a role” of the palette and choose who.");
        }
        SAID_BY_TASKS.stream()
                .filter(name -> properties.getOrDefault(name, "").isBlank())
                .sorted()
                .forEach(name -> findings.add(
                        Rule.PROPERTY_MISSING,
                        task,
                        Bpmn.title(task) + " does not say its “" + name + "”.",
                        "Fill in “" + name + "” of the step" + choices(name) + "."));
        if (task.children(Bpmn.BPMN, "documentation").stream()
                .allMatch(said -> said.text().isBlank())) {
            findings.add(
                    Rule.WHY_MISSING,
                    task,
                    Bpmn.title(task) + " does not say why the person is asked.",
                    "Write one sentence to that person as the step’s documentation.");
        }
        signature(task, calls, properties);
    }

    private void signature(Element task, Set<Model.Call> calls, Map<String, String> properties) {
        boolean requests = calls.contains(new Model.Call(REQUEST, Use.TASK_CREATED));
        boolean records = calls.contains(new Model.Call(RECORD, Use.TASK_COMPLETED));
        if (STATEMENT.equals(properties.get("signOff"))
                && properties.getOrDefault(STATEMENT, "").isBlank()) {
            findings.add(
                    Rule.PROPERTY_MISSING,
                    task,
                    Bpmn.title(task) + " does not say which statement is signed.",
                    "Fill in “" + STATEMENT + "” of the step with the sentence to sign.");
        }
        if (properties.containsKey("signOff") && properties.containsKey(PERSON)) {
            findings.add(
                    Rule.PROPERTY_NOT_ALLOWED,
                    task,
                    "Who signs " + Bpmn.title(task) + " would be chosen by who wrote “"
                            + Value.cut(properties.getOrDefault(PERSON, "")) + "”, and not by the role.",
                    "Remove “" + PERSON + "” of the step; whoever holds the role in the project is asked.");
        }
        if (requests != records || (!requests && properties.containsKey("signOff"))) {
            findings.add(
                    Rule.SIGNATURE_INCOMPLETE,
                    task,
                    Bpmn.title(task) + " asks for a signature and does not record it, or the other way round.",
                    "Apply “Ask for a sign-off” of the palette; it does both.");
        }
    }

    /** Whether completing the task is a signature. */
    static boolean signs(Element task, Model model) {
        return Bpmn.is(task, "userTask")
                && model.calls(task).anyMatch(call -> call.delegate().equals(RECORD));
    }

    private String choices(String property) {
        Set<String> allowed = vocabulary.properties().getOrDefault(property, Set.of());
        return allowed.isEmpty() ? "" : ": one of " + sorted(allowed);
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String place(Use use) {
        return switch (use) {
            case TASK_CREATED -> "when a task is created";
            case TASK_COMPLETED -> "when a task is completed";
            case STEP_STARTED -> "when a step begins";
            case STEP_ENDED -> "when a step ends";
            case SERVICE -> "as an automatic step";
        };
    }
}
