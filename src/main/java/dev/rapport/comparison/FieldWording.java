package dev.rapport.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how one field of a form differs. */
final class FieldWording {

    private final FormFields.Field older;
    private final FormFields.Field newer;
    private final String field;

    FieldWording(String form, FormFields.Field older, FormFields.Field newer) {
        this.older = older;
        this.newer = newer;
        this.field = "The field " + newer.label() + " of the " + form;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(choices());
        Difference.between(facts(older.node()), facts(newer.node())).stream()
                .map(this::of)
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }

    private String of(Difference one) {
        String words = known(one);
        return words == null ? field + " has another setting that has no words of its own." : field + words;
    }

    private static @Nullable String known(Difference one) {
        return switch (one.fact()) {
            case "label" ->
                one.isNew() ? " has this label now." : now(" was called ", Speech.quoted(one.before()), " before.");
            case "text", "content" -> " reads differently.";
            case "type" -> " is now " + Speech.instead(type(one.after()), type(one.before())) + ".";
            case "description" ->
                one.isGone()
                        ? " no longer has a help."
                        : now(" is now explained with ", Speech.quoted(one.after()), "");
            case "defaultValue" ->
                one.isGone()
                        ? " is no longer filled in to begin with."
                        : now(" is now filled in to begin with: ", Speech.quoted(one.after()), ".");
            case "validate.required" ->
                one.after().equals("true") ? " must now be filled in." : " may now be left empty.";
            case "validate.minLength" -> limit(one, " now asks for at least ", " characters");
            case "validate.maxLength" -> limit(one, " now takes at most ", " characters");
            case "validate.min" -> limit(one, " now takes no less than ", "");
            case "validate.max" -> limit(one, " now takes no more than ", "");
            case "validate.pattern", "validate.validationType" -> " now takes another pattern of text.";
            case "conditional.hide" ->
                one.isGone()
                        ? " is now always shown."
                        : now(
                                " is now hidden when ",
                                Speech.instead(
                                        Speech.expression(one.after()),
                                        one.isNew() ? "" : Speech.expression(one.before())),
                                ".");
            case "readonly", "disabled" ->
                one.after().equals("true") ? " can now only be read." : " can now be changed by who fills in the form.";
            case "valuesKey", "valuesExpression" -> " takes its choices from somewhere else now.";
            default -> null;
        };
    }

    private static String now(String start, String what, String end) {
        return start + what + end;
    }

    private static String limit(Difference one, String start, String unit) {
        return one.isGone()
                ? " no longer has the limit of " + one.before() + unit + "."
                : start + Speech.instead(one.after() + unit, one.isNew() ? "" : one.before()) + ".";
    }

    private static String type(String type) {
        return switch (type) {
            case "textfield" -> "a line of text";
            case "textarea" -> "a longer text";
            case "number" -> "a number";
            case "datetime" -> "a date or time";
            case "checkbox" -> "a box to tick";
            case "checklist" -> "boxes to tick";
            case "radio", "select" -> "a choice of one";
            case "taglist" -> "a choice of several";
            case "expression" -> "worked out";
            default -> "something else";
        };
    }

    private List<String> choices() {
        Map<String, String> before = values(older.node());
        Map<String, String> after = values(newer.node());
        List<String> sentences = new ArrayList<>();
        after.forEach((value, label) -> {
            String old = before.get(value);
            if (old == null) {
                sentences.add(field + " now also offers " + Speech.quoted(label) + ".");
            } else if (!old.equals(label)) {
                sentences.add(
                        field + " now offers " + Speech.quoted(label) + " in place of " + Speech.quoted(old) + ".");
            }
        });
        before.forEach((value, label) -> {
            if (!after.containsKey(value)) {
                sentences.add(field + " no longer offers " + Speech.quoted(label) + ".");
            }
        });
        return sentences;
    }

    private static Map<String, String> values(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values")
                .forEach(one ->
                        values.put(one.path("value").asText(), one.path("label").asText()));
        return values;
    }

    /** Flat and by name, without what stands within, what is compared apart and where it stands. */
    private static Map<String, String> facts(JsonNode field) {
        Map<String, String> facts = new TreeMap<>();
        field.properties().forEach(entry -> {
            String name = entry.getKey();
            if (Stream.of("components", "layout", "id", "key", "path").noneMatch(name::equals)
                    && !(name.equals("values") && plain(entry.getValue()))) {
                collect(name, entry.getValue(), facts);
            }
        });
        return facts;
    }

    /** Whether the choices hold nothing but what {@link #choices} tells. */
    private static boolean plain(JsonNode values) {
        if (!values.isArray()) {
            return false;
        }
        for (JsonNode one : values) {
            if (one.size() != 2
                    || !one.path("label").isTextual()
                    || !one.path("value").isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static void collect(String path, JsonNode value, Map<String, String> facts) {
        if (value.isObject()) {
            value.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), facts));
        } else if (!value.isNull()) {
            facts.put(path, value.isTextual() ? value.textValue() : value.toString());
        }
    }
}
