package dev.rapport.form;

/** How one kind of field reads a value that is not empty. */
interface Rule {
    /**
     * Reads a value.
     *
     * @throws FeelFailed if FEEL in the schema fails
     * @throws RuleBroken if the schema's rule makes no sense
     */
    Reading read(Question question, Object given) throws FeelFailed;
}
