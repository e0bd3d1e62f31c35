package dev.rapport.check;

/** What may stand under a name of a form. */
enum FormValue {
    /** Words that people read, with templates or FEEL in them. */
    WORDS,
    /** Text that is shown as it is, or not at all. */
    TEXT,
    FLAG,
    FLAG_OR_FEEL,
    NUMBER,
    NUMBER_OR_FEEL,
    /** A value to begin with: text, a number, true or false, or a list of them. */
    SIMPLE,
    FEEL,
    FEEL_OR_NAME,
    KEY,
    PATH,
    PATTERN,
    OPTIONS,
    COLUMNS,
    COMPONENTS
}
