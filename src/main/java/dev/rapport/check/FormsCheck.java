package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.form.Form;
import dev.rapport.form.FormUnreadable;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks one form: every component and every name in it is on the list of what is allowed, no FEEL, pattern or link does
 * harm in a browser, and people can fill it in.
 */
final class FormsCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int MOST_COMPONENTS = 500;
    private static final int DEEPEST = 8;

    private final Vocabulary vocabulary;

    FormsCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Finding> check(Artefact file) {
        FormFindings findings = new FormFindings(file.name());
        try {
            check(file, FormJson.read(file.content()), findings);
        } catch (FormJson.Unreadable unreadable) {
            findings.error(
                    "form-unreadable",
                    "The form cannot be read. " + unreadable.getMessage(),
                    "Save it again with the form editor.");
        }
        return findings.all();
    }

    private void check(Artefact file, JsonNode form, FormFindings findings) {
        root(form, findings);
        List<FormField> fields = FormField.within(form);
        if (fields.size() > MOST_COMPONENTS || fields.stream().anyMatch(field -> field.depth() > DEEPEST)) {
            findings.error(
                    "form-too-large",
                    "The form has " + fields.size() + " components; at most " + MOST_COMPONENTS + " are allowed, and "
                            + DEEPEST + " levels.",
                    "Split the step in two, each with its own form.");
            return;
        }
        fields.forEach(field -> component(field, findings));
        new FormSense(findings).check(fields);
        new FormGrowth(findings).check(fields);
        if (!findings.refuses()) {
            served(file, findings);
        }
    }

    private void root(JsonNode form, FormFindings findings) {
        names(form, FormTypes.root(), findings);
        if (!ID.matcher(form.path("id").asText("")).matches()) {
            findings.error(
                    "form-id",
                    "The form's id is “" + form.path("id").asText("") + "”.",
                    "Use small letters, digits and hyphens, for example training-confirm-needs.");
        }
        if (!form.path("type").asText("default").equals("default")) {
            findings.error("form-value-not-allowed", "The form's type is not “default”.", "Set it to default.");
        }
        if (!form.path("components").isArray() || form.path("components").isEmpty()) {
            findings.error("form-empty", "The form has no component.", "Add at least one field or text.");
        }
    }

    private void component(FormField field, FormFindings findings) {
        Map<String, FormValue> allowed = FormTypes.of(field.type());
        if (allowed.isEmpty()) {
            findings.error(
                    field.node(),
                    "form-component-not-allowed",
                    "A component of type “" + field.type() + "” is not allowed in a form.",
                    "Use a field, a text, a group, a list or a table.");
            return;
        }
        names(field.node(), allowed, findings);
    }

    private void names(JsonNode component, Map<String, FormValue> allowed, FormFindings findings) {
        component.properties().forEach(entry -> {
            String outer = entry.getKey();
            boolean nested = allowed.keySet().stream().anyMatch(name -> name.startsWith(outer + "."));
            if (nested && entry.getValue().isObject()) {
                entry.getValue()
                        .properties()
                        .forEach(inner ->
                                name(outer + "." + inner.getKey(), inner.getValue(), component, allowed, findings));
            } else if (!nested || !entry.getValue().isNull()) {
                name(outer, entry.getValue(), component, allowed, findings);
            }
        });
    }

    private void name(
            String name, JsonNode value, JsonNode component, Map<String, FormValue> allowed, FormFindings findings) {
        FormValue asked = allowed.get(name);
        if (asked != null) {
            new FormValues(vocabulary, findings, component).check(name, asked, value);
            return;
        }
        findings.error(
                component,
                "form-attribute-not-allowed",
                "It has “" + name + "”, which is not allowed here.",
                "Remove it.");
    }

    /** What the server refuses to serve is refused here, whatever the reason. */
    private static void served(Artefact file, FormFindings findings) {
        try {
            Form.parse(FormJson.text(file.content()));
        } catch (FormUnreadable | CharacterCodingException unusable) {
            findings.error(
                    "form-unreadable",
                    "The form cannot be used. " + unusable.getMessage(),
                    "Change what the sentence names.");
        }
    }

    /** Empty where the form cannot be read. */
    static Optional<FormOutline> outline(Artefact file) {
        try {
            JsonNode form = FormJson.read(file.content());
            Map<String, String> kinds = new LinkedHashMap<>();
            Set<String> valuesKeys = new LinkedHashSet<>();
            for (FormField field : FormField.within(form)) {
                if (!field.path().isEmpty()) {
                    kinds.putIfAbsent(field.path().get(0), field.type());
                }
                if (field.node().hasNonNull("valuesKey")) {
                    valuesKeys.add(field.node().path("valuesKey").asText());
                }
            }
            return Optional.of(
                    new FormOutline(form.path("id").asText(""), Set.copyOf(kinds.keySet()), kinds, valuesKeys));
        } catch (FormJson.Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
