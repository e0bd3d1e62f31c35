package dev.rapport.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule for each kind of field that people fill in, and the one they share: whether a value is needed. */
final class Rules {
    private final Map<Kind, Rule> byKind;

    Rules(Clock clock, Tree known) {
        Rule text = new TextRule();
        Rule one = new ChoiceRule(known);
        Rule many = new ChoicesRule(known);
        byKind = Map.of(
                Kind.TEXTFIELD, text,
                Kind.TEXTAREA, text,
                Kind.NUMBER, new NumberRule(),
                Kind.DATETIME, new DatetimeRule(clock),
                Kind.CHECKBOX, new CheckboxRule(),
                Kind.RADIO, one,
                Kind.SELECT, one,
                Kind.CHECKLIST, many,
                Kind.TAGLIST, many);
    }

    Reading read(Question question, @Nullable Object given) throws FeelFailed {
        if (given == null || given.equals("") || given.equals(List.of()) || isOnlyBlanks(question, given)) {
            return question.required()
                    ? Reading.refused(
                            question.says(question.kind() == Kind.CHECKBOX ? "must be ticked." : "is needed."))
                    : Reading.of(question.kind().empty());
        }
        Rule rule = byKind.get(question.kind());
        if (rule == null) {
            throw new RuleBroken("No rule reads a " + question.kind());
        }
        return rule.read(question, given);
    }

    /** Who has to say something does not say it with blanks, which the browser would let pass. */
    private static boolean isOnlyBlanks(Question question, Object given) {
        return given instanceof String text
                && (question.kind() == Kind.TEXTFIELD || question.kind() == Kind.TEXTAREA)
                && Text.trimmedLength(text) == 0
                && question.required();
    }
}
