package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own node is not seen, so the table holds what a test puts there. */
@RapportTest
class HeartbeatTest {

    @Autowired
    JdbcClient sql;

    private final ThisNode node = new ThisNode();
    private Heartbeat heart;

    @BeforeEach
    void begin() {
        heart = new Heartbeat(sql, node, () -> "this one");
    }

    @AfterEach
    void forget() {
        sql.sql("delete from running_node").update();
    }

    @Test
    void aNodeIsSeenFromItsStartToItsEnd() {
        heart.start();
        assertThat(heart.isRunning()).isTrue();
        assertThat(is("seen_at > now() - interval '10 seconds' and steady_since <= seen_at and version = 'this one'"))
                .isTrue();

        heart.stop();
        assertThat(heart.isRunning()).isFalse();
        assertThat(is("true")).isFalse();
    }

    @Test
    void itIsSteadyWhileItMissesNoBeat() {
        heart.beat();
        seen("4 seconds");
        heart.beat();
        assertThat(is("steady_since < now() - interval '3 seconds' and seen_at > now() - interval '3 seconds'"))
                .isTrue();

        seen("8 seconds");
        heart.beat();
        assertThat(is("steady_since = seen_at and seen_at > now() - interval '6 seconds'"))
                .isTrue();
    }

    @Test
    void whoIsLongGoneIsForgotten() {
        ThisNode gone = new ThisNode();
        new Heartbeat(sql, gone, () -> "another").beat();
        sql.sql("update running_node set seen_at = now() - interval '23 hours'").update();
        heart.beat();
        assertThat(nodes()).isEqualTo(2);

        sql.sql("update running_node set seen_at = now() - interval '25 hours'").update();
        heart.beat();
        assertThat(nodes()).isEqualTo(1);
        assertThat(is("true")).isTrue();
    }

    private void seen(String ago) {
        sql.sql("update running_node set seen_at = now() - cast(:ago as interval),"
                        + " steady_since = now() - cast(:ago as interval)")
                .param("ago", ago)
                .update();
    }

    private boolean is(String condition) {
        return sql.sql("select exists (select from running_node where id = :id and " + condition + ")")
                .param("id", node.id())
                .query(Boolean.class)
                .single();
    }

    private long nodes() {
        return sql.sql("select count(*) from running_node").query(Long.class).single();
    }
}
