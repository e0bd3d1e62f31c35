package dev.rapport.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A field at its place, with what its schema asks of the answer. */
record Question(Slot slot, Expressions expressions) {
    Kind kind() {
        return slot.kind();
    }

    JsonNode node() {
        return slot.field().node();
    }

    /** A sentence that starts with the field's label. */
    String says(String predicate) {
        return "“" + slot.field().label() + "” " + predicate;
    }

    @Nullable
    Object evaluate(String source) throws FeelFailed {
        return expressions.evaluate(source, slot.scope());
    }

    boolean required() throws FeelFailed {
        return expressions.holds(slot.field().validate().path("required"), slot.scope());
    }

    /** A bound such as {@code maxLength}; as in form-js, one whose FEEL yields null does not bind. */
    @Nullable
    BigDecimal bound(String name) throws FeelFailed {
        return number(slot.field().validate().path(name));
    }

    @Nullable
    BigDecimal number(JsonNode written) throws FeelFailed {
        String source = Field.feel(written);
        Object value = source == null ? Plain.of(written) : evaluate(source);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new RuleBroken("“" + value + "” is no number", e);
        }
    }
}
