package dev.rapport.fuzz;

import java.util.function.Consumer;

/**
 * One way to spoil a call, with a name that tells which.
 *
 * @param wrong whether nothing that is spoilt in this way may be accepted; else it may turn out to be in order
 */
record Spoil(String name, boolean wrong, Consumer<Call> how) {

    Spoil(String name, Consumer<Call> how) {
        this(name, false, how);
    }

    Spoil asWrong() {
        return new Spoil(name, true, how);
    }

    void in(Call call) {
        how.accept(call);
    }
}
