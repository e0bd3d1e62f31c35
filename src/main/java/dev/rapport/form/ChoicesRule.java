package dev.rapport.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checklist or taglist holds a list of options offered, each at most once. */
record ChoicesRule(Tree known) implements Rule {
    @Override
    public Reading read(Question question, Object given) throws FeelFailed {
        if (!(given instanceof List<?> chosen)) {
            return Reading.refused(question.says("must be a list of choices."));
        }
        List<Object> offered = Offered.by(question, known);
        Set<Object> seen = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        for (Object choice : chosen) {
            if (choice == null || !offered.contains(choice)) {
                return Reading.refused(question.says("must hold only choices offered; " + isNot(question, choice)));
            }
            if (!seen.add(choice)) {
                complaints.add(question.says("must hold each choice once; " + Shown.value(choice) + " is repeated."));
            }
        }
        return new Reading(given, complaints);
    }

    private static String isNot(Question question, @Nullable Object choice) {
        if (choice == null) {
            return "an empty choice is not.";
        }
        for (JsonNode gone : question.node().path(Form.GONE)) {
            if (choice.equals(gone.path("value").asText())) {
                return "“" + gone.path("label").asText() + "” is not any more.";
            }
        }
        return Shown.value(choice) + " is not.";
    }
}
