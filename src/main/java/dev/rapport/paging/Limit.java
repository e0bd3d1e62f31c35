package dev.rapport.paging;

import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** How many rows a page holds at most: 50 unless asked for, from 1 to 1,000. */
public record Limit(int rows) {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    /** @throws Refused when the number is outside 1 to 1,000 */
    public static Limit of(@Nullable Integer asked) {
        int rows = asked == null ? USUAL : asked;
        if (rows < 1 || rows > MOST) {
            throw Refused.invalid("/limit", "“limit” must be from 1 to " + MOST + "; " + rows + " was given.");
        }
        return new Limit(rows);
    }

    /** One more than a page holds, to know whether another page follows. */
    public int andOne() {
        return rows + 1;
    }
}
