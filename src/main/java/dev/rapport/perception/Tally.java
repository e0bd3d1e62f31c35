package dev.rapport.perception;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * All ballots of a round, added up: for each side, party, item and level how many. Which ballot held which answers
 * cannot be told from it. As bytes it is always as long, whoever answered what.
 */
final class Tally {

    /** 0 stands for “cannot say”. */
    static final int LEVELS = 6;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Party> PARTIES = List.of(Party.values());
    private static final List<Item> ITEMS = List.of(Item.values());
    private static final int CELLS = KINDS.size() * PARTIES.size() * PARTIES.size() * ITEMS.size() * LEVELS;

    private final int[] votes;

    private Tally(int[] votes) {
        this.votes = votes;
    }

    static Tally empty() {
        return new Tally(new int[CELLS]);
    }

    static Tally of(byte[] bytes) {
        int[] votes = new int[CELLS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(votes);
        return new Tally(votes);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(CELLS * Integer.BYTES);
        bytes.asIntBuffer().put(votes);
        return bytes.array();
    }

    void add(Kind kind, Party side, Party about, Item item, int level) {
        votes[at(kind, side, about, item, level)]++;
    }

    Levels levels(Kind kind, Party side, Party about, Item item) {
        int[] levels = new int[LEVELS];
        System.arraycopy(votes, at(kind, side, about, item, 0), levels, 0, LEVELS);
        return Levels.of(levels);
    }

    private static int at(Kind kind, Party side, Party about, Item item, int level) {
        int cell = KINDS.indexOf(kind);
        cell = cell * PARTIES.size() + PARTIES.indexOf(side);
        cell = cell * PARTIES.size() + PARTIES.indexOf(about);
        cell = cell * ITEMS.size() + ITEMS.indexOf(item);
        return cell * LEVELS + level;
    }
}
