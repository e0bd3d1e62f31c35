package dev.rapport.check;

import dev.rapport.check.Finding.Severity;
import java.util.Locale;

/** Every rule of the check. The documentation lists each under its key, with an example. */
enum Rule {
    UNREADABLE,
    TOO_LARGE,
    NO_MODEL,
    FILE_UNKNOWN,
    ELEMENT_NOT_ALLOWED,
    ATTRIBUTE_NOT_ALLOWED,
    VALUE_NOT_ALLOWED,
    EXPRESSION_NOT_ALLOWED,
    TEXT_NOT_ALLOWED,
    RESERVED_FACT,
    ID_TWICE,
    REFERENCE_BROKEN,
    ONE_PROCESS,
    KEY_NOT_ALLOWED,
    TIME_TO_LIVE_MISSING,
    NAME_MISSING,
    START_NOT_ALLOWED,
    NO_END,
    DEAD_END,
    UNREACHED,
    DEADLOCK,
    NEVER_ENDS,
    ENDLESS_LOOP,
    MULTIPLIED(Severity.WARNING),
    NO_CONDITION,
    NO_DEFAULT(Severity.WARNING),
    CONDITION_IGNORED,
    NOT_AN_EVENT,
    NOT_EXPLORED_WHOLLY(Severity.WARNING),
    DELEGATE_UNKNOWN,
    DELEGATE_MISPLACED,
    PROPERTY_MISSING,
    PROPERTY_NOT_ALLOWED,
    NOBODY_ASKED,
    WHY_MISSING,
    FORM_MISSING,
    FORM_UNUSED(Severity.WARNING),
    FIELD_MISSING,
    SIGNATURE_INCOMPLETE,
    FACT_UNKNOWN,
    CALLED_PLAYBOOK_MISSING,
    CALLS_ITSELF,
    FACT_NOT_HANDED_OVER,
    ERROR_NOT_CAUGHT,
    ESCALATION_NOT_CAUGHT,
    DECISION_MISSING,
    SIGNAL_WAKES_OTHERS,
    TOO_OFTEN,
    GO_LIVE_UNSIGNED,
    PHASE_WITHOUT_ADVOCACY;

    private final Severity severity;

    Rule() {
        this(Severity.ERROR);
    }

    Rule(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
