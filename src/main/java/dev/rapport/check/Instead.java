package dev.rapport.check;

import java.util.Map;
import java.util.Set;

/** What to use in place of an attribute that models may not have. */
final class Instead {

    private static final Set<String> CODE = Set.of(
            "class",
            "type",
            "expression",
            "topic",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "scriptFormat",
            "resource",
            "language",
            "implementation");
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("assignee", "Choose a role in the step “Assign to a role” of the palette."),
            Map.entry("candidateUsers", "Choose a role in the step “Assign to a role” of the palette."),
            Map.entry("candidateGroups", "Choose a role in the step “Assign to a role” of the palette."),
            Map.entry("dueDate", "Give the step the property dueInDays, in working days."),
            Map.entry("followUpDate", "Give the step the property dueInDays, in working days."),
            Map.entry("formKey", "Name the form’s id as “Camunda form”, bound to this deployment."),
            Map.entry("variables", "Hand over each fact by its name."),
            Map.entry("calledElementVersion", "Call the newest version of the playbook."),
            Map.entry("decisionRefVersion", "Bind the decision to this deployment."));

    private Instead() {}

    static String of(String attribute) {
        if (CODE.contains(attribute)) {
            return "Models run no code. Use one of the steps of the palette.";
        }
        return OTHERWISE.getOrDefault(attribute, "Remove it; the steps of the palette do without.");
    }
}
