package dev.rapport.tasklist;

import dev.rapport.form.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person finds when they open a work item.
 *
 * @param values what the form starts with
 * @param choices the options of fields whose options depend on the project, by the form's {@code valuesKey}
 * @param said what others said or decided before, in order
 * @param takeover whether it is what the person would take over from somebody
 */
public record Brief(
        Map<String, @Nullable Object> values, Map<String, List<Choice>> choices, List<Said> said, boolean takeover) {

    public static final Brief EMPTY = new Brief(Map.of(), Map.of(), List.of());

    public Brief(Map<String, @Nullable Object> values, Map<String, List<Choice>> choices, List<Said> said) {
        this(values, choices, said, false);
    }

    public static Brief saying(List<Said> said) {
        return new Brief(Map.of(), Map.of(), said);
    }

    /** Of what somebody is asked to take over. */
    public static Brief takeover(Map<String, List<Choice>> choices, List<Said> said) {
        return new Brief(Map.of(), choices, said, true);
    }

    /**
     * Something that others said.
     *
     * @param about a few words that head it, for example “Why Femi Patel did not agree”
     */
    public record Said(String about, String text) {}
}
