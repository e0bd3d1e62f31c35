package dev.rapport.flow;

/** What an element does with a token. */
enum Sort {
    START,
    /** Takes the token away. */
    END,
    /** Takes all tokens of its process or sub-process away. */
    TERMINATE,
    /** Takes all tokens away when somebody outside catches what it throws, else its own. */
    THROWING_END,
    /** Waits: for a person, a call, an event, or what is within it. */
    STEP,
    /** Is done by machine, or by nobody the engine waits for. */
    WORK,
    /** Lets the token pass. */
    PASS,
    /** Lets the token jump to the event of the same name. */
    LINK,
    BOUNDARY,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE,
    /** Waits for the first of the events that follow. */
    EVENT_BASED,
    /** A sub-process that an event starts beside or instead of everything else. */
    EVENT_SCOPE;

    /** Whether a token stays, so that others may move meanwhile. */
    boolean waits() {
        return this == STEP || this == WORK || this == EVENT_BASED || this == EVENT_SCOPE;
    }

    boolean ends() {
        return this == END || this == TERMINATE || this == THROWING_END;
    }
}
