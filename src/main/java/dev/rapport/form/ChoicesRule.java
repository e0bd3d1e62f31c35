package dev.rapport.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                String shown = choice == null ? "an empty choice" : Shown.value(choice);
                return Reading.refused(question.says("must hold only choices offered; " + shown + " is not."));
            }
            if (!seen.add(choice)) {
                complaints.add(question.says("must hold each choice once; " + Shown.value(choice) + " is repeated."));
            }
        }
        return new Reading(given, complaints);
    }
}
