package dev.rapport.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which marking leads to which, by what. */
final class Steps {

    private int[] from = new int[64];
    private int[] to = new int[64];
    private final List<Node> by = new ArrayList<>();

    void add(int source, int target, Node node) {
        if (by.size() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[by.size()] = source;
        to[by.size()] = target;
        by.add(node);
    }

    int size() {
        return by.size();
    }

    int from(int step) {
        return from[step];
    }

    Node by(int step) {
        return by.get(step);
    }

    /** The markings that lead to one of those, these included. */
    BitSet before(BitSet targets, int states) {
        return spread(targets, states, to, from);
    }

    /** The markings to which those lead, these included. */
    BitSet after(BitSet sources, int states) {
        return spread(sources, states, from, to);
    }

    private BitSet spread(BitSet begin, int states, int[] here, int[] there) {
        int[] first = new int[states + 1];
        for (int step = 0; step < by.size(); step++) {
            first[here[step] + 1]++;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        int[] next = first.clone();
        int[] sorted = new int[by.size()];
        for (int step = 0; step < by.size(); step++) {
            sorted[next[here[step]]++] = there[step];
        }
        BitSet seen = (BitSet) begin.clone();
        int[] open = new int[states];
        int count = 0;
        for (int state = begin.nextSetBit(0); state >= 0; state = begin.nextSetBit(state + 1)) {
            open[count++] = state;
        }
        while (count > 0) {
            int state = open[--count];
            for (int at = first[state]; at < first[state + 1]; at++) {
                if (!seen.get(sorted[at])) {
                    seen.set(sorted[at]);
                    open[count++] = sorted[at];
                }
            }
        }
        return seen;
    }
}
