package dev.rapport.once;

/** How one try to carry out an act with a key ended. */
enum Turn {
    /** The answer is written and stands. */
    ANSWERED,
    /** Somebody else came in between; nothing was changed. */
    OVERTAKEN,
    /** An earlier request with the same key is under way; nothing was tried. */
    UNDER_WAY
}
