package dev.rapport.playbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The page beside a playbook's model, held against that model. */
final class Readme {

    private static final String STEPS = "| step | who | what they give |";
    private static final List<String> PARTS = List.of(
            "**Purpose.** ",
            "**Owner.** ",
            "**Begins** ",
            "**Inputs.** ",
            STEPS,
            "**Outcome.** ",
            "**Measures.** ",
            "**How it goes wrong.**",
            "**Not there yet.** ");
    private static final String ANYBODY = "member";

    private final String playbook;
    private final String text;
    private final BpmnModelInstance model;

    Readme(String playbook, String text, BpmnModelInstance model) {
        this.playbook = playbook;
        this.text = text;
        this.model = model;
    }

    /** What is missing, out of place or not as the model has it, a sentence each. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(missingParts());
        if (!Pattern.compile("^!\\[[^\\]]{30,}\\.\\]\\(" + playbook + "\\.svg\\)$", Pattern.MULTILINE)
                .matcher(text)
                .find()) {
            complaints.add("does not show " + playbook + ".svg with a sentence for those who cannot see it");
        }
        Map<String, String> steps = steps();
        complaints.addAll(unknownSteps(steps.keySet()));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String who = steps.get(task.getName());
            if (who == null) {
                complaints.add("does not name the step “" + task.getName() + "”");
            } else {
                wrongRole(task, who).ifPresent(complaints::add);
            }
        }
        return complaints.stream().map(what -> playbook + " " + what).toList();
    }

    private List<String> missingParts() {
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String part : PARTS) {
            int at = text.indexOf("\n" + part, from);
            if (at < 0) {
                missing.add("has no part “" + part.strip() + "” in its place");
            } else {
                from = at;
            }
        }
        return missing;
    }

    /** Who does each step. */
    private Map<String, String> steps() {
        return text.lines()
                .dropWhile(line -> !line.equals(STEPS))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> List.of(line.split(" *\\| *", -1)))
                .filter(cells -> cells.size() == 5)
                .collect(Collectors.toMap(
                        cells -> cells.get(1), cells -> cells.get(2), (first, again) -> first, LinkedHashMap::new));
    }

    private List<String> unknownSteps(Collection<String> steps) {
        Set<String> known = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return steps.stream()
                .filter(step -> !known.contains(step))
                .map(step -> "names the step “" + step + "”, which its model does not have")
                .toList();
    }

    private static Optional<String> wrongRole(UserTask task, String who) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("role"))
                .map(CamundaProperty::getCamundaValue)
                .filter(role -> !role.equals(ANYBODY))
                .filter(role -> !who.toLowerCase(Locale.ROOT).contains(role.replace('-', ' ')))
                .map(role -> "says “" + who + "” does “" + task.getName() + "”, its model says " + role)
                .findFirst();
    }
}
