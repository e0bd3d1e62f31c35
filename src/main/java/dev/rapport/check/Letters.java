package dev.rapport.check;

import java.util.BitSet;

/**
 * A set of characters, exact for ASCII; all others count as one, so that two sets that may share a character never seem
 * apart.
 */
record Letters(BitSet bits) {

    private static final int OTHER = 128;
    private static final int ALL = OTHER + 1;

    static final Letters NONE = new Letters(new BitSet());
    static final Letters DIGIT = range('0', '9');
    static final Letters WORD = DIGIT.or(range('a', 'z')).or(range('A', 'Z')).or(one('_'));
    static final Letters SPACE = range('\t', '\r').or(one(' ')).or(one(OTHER));
    static final Letters ANY = one('\n').or(one('\r')).not();

    static Letters one(int character) {
        return range(character, character);
    }

    static Letters range(int from, int to) {
        BitSet bits = new BitSet(ALL);
        bits.set(Math.min(from, OTHER), Math.min(to, OTHER) + 1);
        return new Letters(bits);
    }

    Letters or(Letters more) {
        BitSet both = (BitSet) bits.clone();
        both.or(more.bits);
        return new Letters(both);
    }

    /** All that are not in here; characters beyond ASCII stay possible. */
    Letters not() {
        BitSet others = (BitSet) bits.clone();
        others.flip(0, ALL);
        others.set(OTHER);
        return new Letters(others);
    }

    boolean meets(Letters others) {
        return bits.intersects(others.bits);
    }
}
