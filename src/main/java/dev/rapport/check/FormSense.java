package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What makes a form usable once each of its parts is allowed: keys of their own, labels, choices, and something to see. */
final class FormSense {

    private static final Pattern ALWAYS = Pattern.compile("=\\s*true\\s*");

    private final FormFindings findings;

    FormSense(FormFindings findings) {
        this.findings = findings;
    }

    void check(List<FormField> fields) {
        Map<String, FormField> taken = new HashMap<>();
        Map<String, FormField> ids = new HashMap<>();
        for (FormField field : fields) {
            unique(field, taken);
            id(field, ids);
            label(field);
            choices(field);
            hidden(field);
        }
    }

    private void unique(FormField field, Map<String, FormField> taken) {
        boolean list = field.type().equals("dynamiclist");
        if (field.path().isEmpty() && (field.keyed() || list)) {
            findings.error(
                    field.node(),
                    "form-key-missing",
                    "It has no " + (list ? "path" : "key") + ", so that its answer could not be kept.",
                    "Give it a name that no other field has.");
            return;
        }
        if ((field.keyed() || list) && taken.putIfAbsent(field.name(), field) != null) {
            findings.error(
                    field.node(),
                    "form-key-twice",
                    "Its key “" + field.name() + "” is also that of “"
                            + FormFindings.name(taken.get(field.name()).node()) + "”.",
                    "Give one of them another key.");
        }
    }

    private void id(FormField field, Map<String, FormField> ids) {
        String id = field.node().path("id").asText("");
        if (!id.isEmpty() && ids.putIfAbsent(id, field) != null) {
            findings.error(
                    field.node(),
                    "form-id-twice",
                    "Its id “" + id + "” is also that of another component.",
                    "Give one of them another id.");
        }
    }

    private void label(FormField field) {
        JsonNode node = field.node();
        boolean labelled = List.of("label", "dateLabel", "timeLabel").stream()
                .anyMatch(name -> !node.path(name).asText("").isBlank());
        if (FormTypes.answered(field.type()) && !labelled) {
            findings.error(
                    node,
                    "form-label-missing",
                    "It has no label, so that nobody can tell what to answer.",
                    "Give it a label.");
        }
    }

    private void choices(FormField field) {
        JsonNode node = field.node();
        if (!FormTypes.of(field.type()).containsKey("valuesKey")) {
            return;
        }
        long sources = List.of("values", "valuesKey", "valuesExpression").stream()
                .filter(node::hasNonNull)
                .count();
        boolean empty = node.path("values").isArray() && node.path("values").isEmpty();
        if (sources != 1 || empty) {
            findings.error(
                    node,
                    "form-choices-missing",
                    sources > 1 ? "It takes its choices from more than one place." : "It offers nothing to choose.",
                    "List the choices, or name the variable that holds them, but not both.");
        }
        if (node.hasNonNull("valuesKey") && node.path("valuesKey").equals(node.path("key"))) {
            findings.error(
                    node,
                    "form-choices-missing",
                    "It takes its choices from the variable into which it writes the answer.",
                    "Name another variable for the choices.");
        }
    }

    private void hidden(FormField field) {
        boolean required = field.node().path("validate").path("required").asBoolean(false);
        String hide = field.node().path("conditional").path("hide").asText("");
        if (required && ALWAYS.matcher(hide).matches()) {
            findings.warning(
                    field.node(),
                    "form-required-hidden",
                    "It is required but always hidden, so that nobody will ever answer it.",
                    "Change the condition or remove the field.");
        }
    }
}
