package dev.rapport.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/**
 * What the one statement of a list answers: each row carries the count of the whole list as {@code total}, and where
 * the page is empty a single row carries nothing else.
 */
public record CountedRows<T>(List<T> rows, long total) {

    /** @param key a column that no row of the list leaves empty */
    public static <T> ResultSetExtractor<CountedRows<T>> by(String key, RowMapper<T> mapper) {
        return answer -> {
            List<T> rows = new ArrayList<>();
            long total = 0;
            while (answer.next()) {
                total = answer.getLong("total");
                if (answer.getString(key) != null) {
                    rows.add(read(mapper, answer, rows.size()));
                }
            }
            return new CountedRows<>(rows, total);
        };
    }

    private static <T> T read(RowMapper<T> mapper, ResultSet answer, int number) throws SQLException {
        return Objects.requireNonNull(mapper.mapRow(answer, number));
    }

    /** The page, of which one row more than the limit was asked for. */
    public Listing<T> cut(Limit limit, Function<T, List<String>> sortKeys) {
        return Listing.cut(rows, limit.rows(), total, sortKeys);
    }
}
