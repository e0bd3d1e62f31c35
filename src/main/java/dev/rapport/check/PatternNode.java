package dev.rapport.check;

import java.util.List;

/** A part of a pattern that text must match. */
sealed interface PatternNode {

    /** One character of a set. */
    record One(Letters letters) implements PatternNode {}

    record Sequence(List<PatternNode> parts) implements PatternNode {}

    record Choice(List<PatternNode> branches) implements PatternNode {}

    /** @param most {@link #UNBOUNDED} where there is no end */
    record Repeat(PatternNode body, int least, int most) implements PatternNode {}

    /** The beginning of the text. */
    record Start() implements PatternNode {}

    /** The end of the text. */
    record End() implements PatternNode {}

    int UNBOUNDED = Integer.MAX_VALUE;

    /** Whether it can match without taking a character. */
    default boolean mayBeEmpty() {
        if (this instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(PatternNode::mayBeEmpty);
        }
        if (this instanceof Choice choice) {
            return choice.branches().stream().anyMatch(PatternNode::mayBeEmpty);
        }
        if (this instanceof Repeat repeat) {
            return repeat.least() == 0 || repeat.body().mayBeEmpty();
        }
        return !(this instanceof One);
    }

    /** The most characters that it takes where whatever has no end is gone through once. */
    default double length() {
        if (this instanceof Sequence sequence) {
            return sequence.parts().stream().mapToDouble(PatternNode::length).sum();
        }
        if (this instanceof Choice choice) {
            return choice.branches().stream().mapToDouble(PatternNode::length).sum();
        }
        if (this instanceof Repeat repeat) {
            return repeat.body().length() * (repeat.most() == UNBOUNDED ? 1 : repeat.most());
        }
        return 1;
    }

    /** The characters with which it, and after it {@code then}, can begin. */
    default Letters begins(Letters then) {
        if (this instanceof One one) {
            return one.letters();
        }
        if (this instanceof End) {
            return Letters.NONE;
        }
        if (this instanceof Sequence sequence) {
            Letters begins = then;
            for (int at = sequence.parts().size() - 1; at >= 0; at--) {
                begins = sequence.parts().get(at).begins(begins);
            }
            return begins;
        }
        if (this instanceof Choice choice) {
            return choice.branches().stream().map(branch -> branch.begins(then)).reduce(Letters.NONE, Letters::or);
        }
        if (this instanceof Repeat repeat) {
            Letters body = repeat.body().begins(then);
            return repeat.least() == 0 ? body.or(then) : body;
        }
        return then;
    }
}
