package dev.rapport.engine;

import dev.rapport.refusal.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an answer a process may carry: what decides on the way, and not what people wrote at length. */
@Component
class Keepable {

    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
    private static final Set<String> GRAMMAR = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "and",
            "or",
            "not",
            "div",
            "mod",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "instanceof");

    private final Set<String> reserved;

    Keepable(EngineVocabulary vocabulary) {
        this.reserved = vocabulary.reserved();
    }

    /**
     * The name as a variable.
     *
     * @throws IllegalArgumentException when the name means something else already, or is none
     */
    String name(String written) {
        String name = written.strip();
        if (reserved.contains(name)
                || GRAMMAR.contains(name)
                || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An answer cannot be kept as “" + name + "”");
        }
        return name;
    }

    /**
     * The value as the process keeps it: yes or no, a number, a short text, a date as {@code 2031-03-12}, or a list of
     * short texts; null where nothing was answered, so that the process can ask for it.
     *
     * @throws Refused when the value is longer than a process may carry
     */
    @Nullable
    Object value(String name, @Nullable Object given) {
        if (given == null || given instanceof Boolean) {
            return given;
        }
        if (given instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        if (given instanceof String text) {
            return text(name, text);
        }
        if (given instanceof List<?> list && list.size() <= MOST) {
            ArrayList<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(text(name, String.valueOf(each))));
            return Variables.objectValue(texts)
                    .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                    .create();
        }
        throw Refused.invalid("/values/" + name, "That is too much for the process to decide by.");
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return number.doubleValue();
        }
    }

    private static String text(String name, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Refused.invalid(
                    "/values/" + name,
                    "The process decides by this, so it may have " + LONGEST + " characters at most.");
        }
        return text;
    }
}
