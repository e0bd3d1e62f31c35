package dev.rapport.check;

import dev.rapport.check.Growth.Computed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses expressions of a form that compute with themselves, or with each other until a value fills the browser. */
final class FormGrowth {

    private static final Set<String> WHOLE = Set.of("this", "parent", "_this_", "_parent_");

    private final FormFindings findings;

    FormGrowth(FormFindings findings) {
        this.findings = findings;
    }

    void check(List<FormField> fields) {
        List<FormField> computing = fields.stream()
                .filter(field ->
                        field.type().equals("expression") && !field.path().isEmpty())
                .toList();
        Map<String, Computed> all = new LinkedHashMap<>();
        for (FormField field : computing) {
            all.put(field.name(), computed(field, computing));
        }
        Growth growth = new Growth(all);
        computing.forEach(field -> complain(field, growth.of(field.name())));
    }

    private static Computed computed(FormField field, List<FormField> computing) {
        String expression = field.node().path("expression").asText();
        List<List<String>> read = Growth.names(expression);
        Set<String> uses = computing.stream()
                .filter(other -> read.stream().anyMatch(name -> reads(name, other.path())))
                .map(FormField::name)
                .collect(Collectors.toSet());
        return new Computed(Growth.factor(expression), uses);
    }

    /** Whether a name may mean that value or something around it, wherever in the form it is read. */
    private static boolean reads(List<String> name, List<String> path) {
        List<String> steps = WHOLE.contains(name.get(0)) ? name.subList(1, name.size()) : name;
        for (int from = 0; from < path.size(); from++) {
            List<String> end = path.subList(from, path.size());
            int shared = Math.min(end.size(), steps.size());
            if (end.subList(0, shared).equals(steps.subList(0, shared))) {
                return true;
            }
        }
        return false;
    }

    private void complain(FormField field, double growth) {
        if (Double.isInfinite(growth)) {
            findings.error(
                    field.node(),
                    "form-computes-itself",
                    "Its expression reads its own result, so that it would never end.",
                    "Compute with other fields only.");
        } else if (Growth.tooMuch(growth)) {
            findings.error(
                    field.node(),
                    "form-grows",
                    "Its expression joins results of other expressions so often that the value could fill the browser.",
                    "Join fewer values, or compute from fields directly.");
        }
    }
}
