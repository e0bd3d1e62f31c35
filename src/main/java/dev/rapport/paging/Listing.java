package dev.rapport.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the list's order
 * @param total how many rows the whole list has for this reader
 * @param next the cursor that brings the next page, or null on the last one
 */
public record Listing<T>(
        List<T> items, long total, @Nullable String next) {

    /**
     * Cuts a page out of rows of which one more than the limit was asked for.
     *
     * @param sortKeys what {@link Cursor#of} needs to continue behind a row
     */
    public static <T> Listing<T> cut(List<T> rows, int limit, long total, Function<T, List<String>> sortKeys) {
        if (rows.size() <= limit) {
            return new Listing<>(List.copyOf(rows), total, null);
        }
        List<T> page = List.copyOf(rows.subList(0, limit));
        return new Listing<>(
                page, total, Cursor.of(sortKeys.apply(page.get(limit - 1))).text());
    }

    public <R> Listing<R> map(Function<T, R> as) {
        return new Listing<>(items.stream().map(as).toList(), total, next);
    }
}
