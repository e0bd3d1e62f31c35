package dev.rapport.flow;

/** What keeps a process from being walked to its end, or makes its way uncertain. */
public enum Kind {
    /** A process or sub-process has no start event; nothing in it was walked. */
    NO_START,
    /** A process or sub-process has several start events that wait for nothing. Others: those start events. */
    SEVERAL_STARTS,
    /** A process or sub-process has no end event. */
    NO_END,
    /** An element is never reached. Others: what is not reached because of it. */
    UNREACHED,
    /** An element that is no end event has nothing after it. */
    DEAD_END,
    /** A way stops at the element for ever. Others: the elements before it from which nothing comes. */
    DEADLOCK,
    /** From the element on no end can be reached, although steps go on. Others: those steps. */
    NEVER_ENDS,
    /** Each round leaves one more of the element open. */
    PILES_UP,
    /** An element can be active twice at once. */
    MULTIPLIED,
    /** A loop in which nothing is waited for and nothing is done. Others: the rest of the loop. */
    ENDLESS_LOOP,
    /** A flow without a source or target in its own process or sub-process. Others: what it names instead. */
    DANGLING_FLOW,
    /** A boundary event has nothing after it. */
    BOUNDARY_WITHOUT_FLOW,
    /** An exclusive gateway has several flows, and some have neither condition nor are default. Others: those flows. */
    NO_CONDITION,
    /** All flows after the element have conditions and none is default. */
    NO_DEFAULT,
    /** A condition at a flow after the element is never asked. Others: those flows. */
    CONDITION_IGNORED,
    /** Something that is no catching event follows an event-based gateway. Others: what follows. */
    NOT_AN_EVENT,
    /** Several elements of one process or sub-process have the element's id; the first was walked. */
    SAME_ID
}
