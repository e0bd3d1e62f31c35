package dev.rapport.flow;

import org.jspecify.annotations.Nullable;

/** How much a walk may still look at, in all its scopes together: bounds its time and its memory. */
final class Budget {

    private static final int STEPS_PER_STATE = 300;

    private final @Nullable Budget whole;
    private int states;
    private long steps;

    Budget(int states) {
        this(states, (long) states * STEPS_PER_STATE, null);
    }

    private Budget(int states, long steps, @Nullable Budget whole) {
        this.states = states;
        this.steps = steps;
        this.whole = whole;
    }

    /** A part of what is left; what is spent there is spent here too. */
    Budget part(int divisor) {
        return new Budget(states / divisor, steps / divisor, this);
    }

    void spendState() {
        states--;
        if (whole != null) {
            whole.spendState();
        }
    }

    void spend(long more) {
        steps -= more;
        if (whole != null) {
            whole.spend(more);
        }
    }

    boolean exhausted() {
        return states <= 0 || steps <= 0;
    }
}
