package dev.rapport.form;

/** A radio or select holds one of the options offered. */
record ChoiceRule(Tree known) implements Rule {
    @Override
    public Reading read(Question question, Object given) throws FeelFailed {
        return Offered.by(question, known).contains(given)
                ? Reading.of(given)
                : Reading.refused(
                        question.says("must be one of the choices offered; " + Shown.value(given) + " is not."));
    }
}
