package dev.rapport.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where all tokens of a scope are: numbers of positions in ascending order, one for each token. */
final class Marking {

    private final int[] tokens;
    private final int hash;

    Marking(int[] tokens) {
        this.tokens = tokens;
        this.hash = Arrays.hashCode(tokens);
    }

    static Marking of(int... tokens) {
        int[] sorted = tokens.clone();
        Arrays.sort(sorted);
        return new Marking(sorted);
    }

    /** A copy would double the work of every step: callers only read. */
    int[] tokens() {
        return tokens;
    }

    int size() {
        return tokens.length;
    }

    Marking after(Move move) {
        if (move.clears()) {
            return of(move.gives());
        }
        int[] left = new int[tokens.length + move.gives().length];
        int[] takes = move.takes().clone();
        Arrays.sort(takes);
        int count = 0;
        int taken = 0;
        for (int token : tokens) {
            if (taken < takes.length && takes[taken] == token) {
                taken++;
            } else {
                left[count++] = token;
            }
        }
        for (int token : move.gives()) {
            left[count++] = token;
        }
        int[] result = Arrays.copyOf(left, count);
        Arrays.sort(result);
        return new Marking(result);
    }

    /** Whether some position holds several tokens. */
    boolean crowded() {
        for (int at = 1; at < tokens.length; at++) {
            if (tokens[at] == tokens[at - 1]) {
                return true;
            }
        }
        return false;
    }

    /** The tokens that this has more than the other; null where it does not have all of the other's. */
    int @Nullable [] more(Marking other) {
        if (other.tokens.length >= tokens.length) {
            return null;
        }
        int[] more = new int[tokens.length - other.tokens.length];
        int count = 0;
        int matched = 0;
        for (int token : tokens) {
            if (matched < other.tokens.length && other.tokens[matched] == token) {
                matched++;
            } else if (count < more.length) {
                more[count++] = token;
            } else {
                return null;
            }
        }
        return matched == other.tokens.length ? more : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marking marking && Arrays.equals(tokens, marking.tokens);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
