package dev.rapport.form;

/** A checkbox is true or false, and true where it is required. */
final class CheckboxRule implements Rule {
    @Override
    public Reading read(Question question, Object given) throws FeelFailed {
        if (!(given instanceof Boolean ticked)) {
            return Reading.refused(question.says("must be true or false."));
        }
        return !ticked && question.required() ? Reading.refused(question.says("must be ticked.")) : Reading.of(ticked);
    }
}
