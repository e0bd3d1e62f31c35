package dev.rapport.flow;

/**
 * Something that may happen.
 *
 * @param by what happens
 * @param takes the tokens that it takes away
 * @param gives the tokens that it adds
 * @param clears whether all others end with it
 */
@SuppressWarnings("ArrayRecordComponent")
record Move(Node by, int[] takes, int[] gives, boolean clears) {

    Move(Node by, int[] takes, int... gives) {
        this(by, takes, gives, false);
    }

    static Move clearing(Node by, int... gives) {
        return new Move(by, new int[0], gives, true);
    }
}
