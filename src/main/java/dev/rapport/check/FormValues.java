package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks what stands under one name of a component against what may stand there. */
final class FormValues {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern PATH = Pattern.compile(KEY + "(?:\\." + KEY + "){0,9}");
    private static final Set<String> RESERVED = Set.of(
            "__proto__",
            "constructor",
            "prototype",
            "this",
            "parent",
            "_this_",
            "_parent_",
            "_i_",
            "i",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "function",
            "between",
            "instance",
            "external",
            "item");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LARGEST = 1_000_000_000;
    private static final int MOST_DIGITS = 60;
    private static final int MOST_OPTIONS = 1_000;

    private final Vocabulary vocabulary;
    private final FormFindings findings;
    private final JsonNode component;

    FormValues(Vocabulary vocabulary, FormFindings findings, JsonNode component) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.component = component;
    }

    void check(String name, FormValue asked, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        switch (asked) {
            case WORDS -> words(name, value);
            case TEXT -> text(name, value);
            case FLAG -> require(value.isBoolean(), name, value, "true or false");
            case NUMBER -> require(numeric(value), name, value, "a number");
            case FLAG_OR_FEEL -> orFeel(value.isBoolean(), name, value, "true, false or FEEL after an equals sign");
            case NUMBER_OR_FEEL -> orFeel(numeric(value), name, value, "a number or FEEL after an equals sign");
            case SIMPLE -> require(simple(value), name, value, "text, a number, true or false, or a list of texts");
            case FEEL -> orFeel(value.asText().isEmpty(), name, value, "FEEL after an equals sign");
            case FEEL_OR_NAME ->
                orFeel(named(value, KEY), name, value, "the name of a variable or FEEL after an equals sign");
            case KEY -> key(name, value, KEY);
            case PATH -> key(name, value, PATH);
            case PATTERN -> pattern(value);
            case OPTIONS -> options(name, value);
            case COLUMNS -> columns(name, value);
            case COMPONENTS -> require(value.isArray(), name, value, "a list of components");
        }
    }

    private void words(String name, JsonNode value) {
        if (require(value.isTextual(), name, value, "text")) {
            new FormWords(vocabulary, findings, component, name).check(value.asText());
        }
    }

    private void text(String name, JsonNode value) {
        Set<String> choices = FormTypes.choices(name);
        boolean good = value.isTextual()
                && value.asText().length() <= LONGEST_TEXT
                && (choices.isEmpty() || choices.contains(value.asText()));
        require(
                good,
                name,
                value,
                choices.isEmpty()
                        ? "text of at most 1,000 characters"
                        : "one of "
                                + String.join(", ", choices.stream().sorted().toList()));
    }

    private void orFeel(boolean good, String name, JsonNode value, String wanted) {
        if (value.isTextual() && value.asText().startsWith("=")) {
            new FormWords(vocabulary, findings, component, name)
                    .feel(value.asText().substring(1));
        } else {
            require(good, name, value, wanted);
        }
    }

    private static boolean numeric(JsonNode value) {
        return value.isNumber() && Math.abs(value.asDouble()) <= LARGEST && isShort(value.decimalValue());
    }

    /** With as many digits as people write: what has millions of them takes minutes to calculate with. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static boolean simple(JsonNode value) {
        boolean texts = value.isArray()
                && value.size() <= MOST_OPTIONS
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        return value.isTextual() || value.isBoolean() || numeric(value) || texts;
    }

    private static boolean named(JsonNode value, Pattern pattern) {
        return value.isTextual()
                && pattern.matcher(value.asText()).matches()
                && Set.of(value.asText().split("\\.")).stream().noneMatch(RESERVED::contains);
    }

    private void key(String name, JsonNode value, Pattern pattern) {
        boolean none = pattern == PATH && value.asText().isEmpty();
        if (!none && !named(value, pattern)) {
            findings.error(
                    component,
                    "form-key-wrong",
                    "Its " + name + " “" + shown(value) + "” is no name that a variable can have.",
                    "Use letters, digits and _, begin with a letter, and avoid words of FEEL such as “in” or “item”.");
        }
    }

    private void pattern(JsonNode value) {
        Optional<String> refusal =
                value.isTextual() ? PatternSafety.whyNot(value.asText()) : Optional.of("It is no text.");
        refusal.ifPresent(why -> findings.error(
                component,
                "form-pattern-unsafe",
                "Its pattern “" + shown(value) + "” is not allowed. " + why,
                "Use a simpler pattern, or limit the length instead."));
    }

    private void options(String name, JsonNode value) {
        if (!require(value.isArray() && value.size() <= MOST_OPTIONS, name, value, "a list of at most 1,000 choices")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode option : value) {
            boolean good = option.isObject()
                    && only(option, Set.of("label", "value"))
                    && option.path("value").isTextual()
                    && !option.path("value").asText().isBlank()
                    && seen.add(option.path("value").asText());
            if (require(good, name, option, "a choice with a label and a value of its own")) {
                labelled(name, option);
            }
        }
    }

    private void columns(String name, JsonNode value) {
        if (!require(value.isArray() && value.size() <= 50, name, value, "a list of at most 50 columns")) {
            return;
        }
        for (JsonNode column : value) {
            boolean good = column.isObject() && only(column, Set.of("label", "key")) && named(column.path("key"), KEY);
            if (require(good, name, column, "a column with a label and the key of what it shows")) {
                labelled(name, column);
            }
        }
    }

    private void labelled(String name, JsonNode part) {
        JsonNode label = part.path("label");
        if (require(label.isTextual() && !label.asText().isBlank(), name, part, "something with a label")) {
            words(name, label);
        }
    }

    private static boolean only(JsonNode part, Set<String> names) {
        Set<String> has = new HashSet<>();
        part.fieldNames().forEachRemaining(has::add);
        return names.containsAll(has);
    }

    private boolean require(boolean good, String name, JsonNode value, String wanted) {
        if (!good) {
            findings.error(
                    component,
                    "form-value-not-allowed",
                    "Its “" + name + "” is “" + shown(value) + "”.",
                    "It must be " + wanted + ".");
        }
        return good;
    }

    private static String shown(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
