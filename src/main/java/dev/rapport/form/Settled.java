package dev.rapport.form;

import java.util.BitSet;

/** Which slots of a submission are hidden, and the values expressions see once that no longer changes. */
record Settled(BitSet hidden, Expressions expressions) {
    boolean shows(Slot slot) {
        return !hidden.get(slot.number());
    }

    /** Whether the field is shown but not to be filled in, so that form-js ignores what was sent for it. */
    boolean frozen(Slot slot) throws FeelFailed {
        return slot.field().disabled() || expressions.holds(slot.field().node().path("readonly"), slot.scope());
    }
}
