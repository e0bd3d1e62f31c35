package dev.rapport.rehearsal;

import dev.rapport.organization.WallTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the clock was moved, in order. Rows are only ever added. */
@Repository
class ClockMoves {

    private final JdbcClient sql;
    private final Clock clock;

    ClockMoves(JdbcClient sql, @WallTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How far ahead the clock is for all nodes. */
    Duration ahead() {
        return sql.sql("select ahead from clock_move order by id desc limit 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    /** Keeps everybody else from moving the clock until the transaction ends. */
    void hold() {
        sql.sql("lock table clock_move in share row exclusive mode").update();
    }

    void add(Duration ahead, String advance, String by) {
        insert(ahead, advance, by);
    }

    /** Puts the clock right. */
    void end() {
        insert(Duration.ZERO, null, null);
    }

    private void insert(Duration ahead, @Nullable String advance, @Nullable String by) {
        sql.sql("""
                        insert into clock_move (ahead, advance, moved_by, moved_at)
                        values (:ahead, :advance, :by, :at)
                        """)
                .param("ahead", ahead.toSeconds())
                .param("advance", advance)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
