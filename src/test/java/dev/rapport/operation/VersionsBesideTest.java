package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rapport.testing.RapportTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own node is not seen, so the tables hold what a test puts there. */
@RapportTest
class VersionsBesideTest {

    private static final String OURS = "ours";

    @Autowired
    JdbcClient sql;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Environment environment;

    private final ThisNode node = new ThisNode();

    @AfterEach
    void forget() {
        sql.sql("delete from running_node").update();
        sql.sql("delete from silent_nodes").update();
    }

    @Test
    void anEmptyDatabaseKnowsOfNoneAndExpectsNoSilentOne() {
        assertThat(seesAnother()).isFalse();
        assertThat(sql.sql("select count(*) from silent_nodes")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherVersionIsSeenUntilItsNodeIsGone() {
        seen(new ThisNode(), "theirs", 14, 3600);
        assertThat(seesAnother()).isTrue();

        seen(new ThisNode(), "theirs", 16, 3600);
        assertThat(seesAnother()).as("one of two is there").isTrue();

        sql.sql("delete from running_node where seen_at > now() - interval '15 seconds'")
                .update();
        assertThat(seesAnother()).isFalse();
    }

    @Test
    void anOlderVersionSaysNoneAndIsAnother() {
        seen(new ThisNode(), null, 3, 3600);

        assertThat(seesAnother()).isTrue();
    }

    @Test
    void nodesOfThisVersionAreNoOthers() {
        seen(node, null, 0, 3600);
        seen(new ThisNode(), OURS, 3, 3600);

        assertThat(seesAnother()).isFalse();
    }

    @Test
    void whoMissedBeatsTakesNobodyForGone() {
        seen(new ThisNode(), "theirs", 3600, 7200);
        seen(node, OURS, 0, 14);
        assertThat(seesAnother()).as("steady for a short time only").isTrue();
        seen(node, OURS, 16, 3600);
        assertThat(seesAnother()).as("not seen itself").isTrue();

        seen(node, OURS, 0, 16);
        assertThat(seesAnother()).isFalse();
    }

    @Test
    void aNodeThatSaysNothingIsKnownByItsSessions() throws SQLException {
        try (Connection session = session("PostgreSQL JDBC Driver")) {
            assertThat(session.isValid(1)).isTrue();
            assertThat(seesAnother()).as("where none is expected").isFalse();
            silentOnesArePossible("1 hour");
            assertThat(seesAnother()).isTrue();
            silentOnesArePossible("-1 second");
            assertThat(seesAnother()).as("long after the upgrade").isFalse();
            silentOnesArePossible("1 hour");
        }
        try (Connection psql = session("psql")) {
            assertThat(psql.isValid(1)).isTrue();
            assertThat(seesAnother())
                    .as("an operator’s, and those of this node")
                    .isFalse();
        }
    }

    @Test
    void theSettingsForAGivenDatabaseMarkSessionsToo() {
        assertThat(pool.getConnectionInitSql()).isEqualTo(VersionsBeside.MARK_SESSION);
        assertThat(environment.getProperty("spring.datasource.hikari.connection-init-sql"))
                .isEqualTo(VersionsBeside.MARK_SESSION);
    }

    private boolean seesAnother() {
        return new VersionsBeside(sql, node, () -> OURS).sign().isPresent();
    }

    private void seen(ThisNode one, @Nullable String itsVersion, int secondsAgo, int steadyFor) {
        sql.sql("""
                        insert into running_node (id, version, seen_at, steady_since)
                        values (:id, :version, now() - make_interval(secs => :ago), now() - make_interval(secs => :steady))
                        on conflict (id) do update set seen_at = excluded.seen_at, steady_since = excluded.steady_since
                        """)
                .param("id", one.id())
                .param("version", itsVersion, java.sql.Types.VARCHAR)
                .param("ago", secondsAgo)
                .param("steady", steadyFor)
                .update();
    }

    private void silentOnesArePossible(String more) {
        sql.sql("delete from silent_nodes").update();
        sql.sql("insert into silent_nodes (possible_until) values (now() + cast(:more as interval))")
                .param("more", more)
                .update();
    }

    private Connection session(String application) throws SQLException {
        String address = pool.getJdbcUrl() + "?ApplicationName=" + application.replace(" ", "%20");
        return DriverManager.getConnection(address, pool.getUsername(), pool.getPassword());
    }
}
