package dev.rapport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The option values of a choice field, from the first source form-js would take: key, list, then FEEL. */
final class Offered {
    private Offered() {}

    static List<Object> by(Question question, Tree known) throws FeelFailed {
        List<Object> values = new ArrayList<>();
        if (source(question, known) instanceof List<?> options) {
            for (Object option : options) {
                Object value = option instanceof Map<?, ?> map ? map.get("value") : option;
                if (value != null && !value.equals("")) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static @Nullable Object source(Question question, Tree known) throws FeelFailed {
        if (question.node().has("valuesKey")) {
            return known.root().get(question.node().path("valuesKey").asText());
        }
        if (question.node().has("values")) {
            return Plain.of(question.node().path("values"));
        }
        String expression = Field.feel(question.node().path("valuesExpression"));
        return expression == null ? null : question.evaluate(expression);
    }
}
