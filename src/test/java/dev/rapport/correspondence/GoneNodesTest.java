package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.ThisNode;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one node had claimed, seen from another: east claims, west looks whether east is still there. */
@RapportTest
class GoneNodesTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient sql;

    private final Instant now = Instant.now();
    private final ThisNode east = new ThisNode();
    private final ThisNode west = new ThisNode();
    private Outbox ofEast;
    private Outbox ofWest;
    private Claims claimsOfWest;

    @BeforeEach
    void aMailWaits() {
        empty();
        ofEast = new Outbox(sql, east);
        ofWest = new Outbox(sql, west);
        claimsOfWest = new Claims(sql, west);
        ofEast.putWork(given.person("member").username(), List.of("work"), now);
        seen(east, 0, 3600);
        seen(west, 0, 3600);
    }

    @AfterEach
    void empty() {
        sql.sql("delete from outbox").update();
        sql.sql("delete from link_letter").update();
        sql.sql("delete from running_node").update();
    }

    @Test
    void whatANodeClaimedIsItsOwnWhileItIsSeen() {
        claim(ofEast);
        seen(east, 14, 3600);

        assertThat(takenByWest()).isEmpty();
    }

    @Test
    void andFreeOnceItWasNotSeenForAWhile() {
        Waiting mail = claim(ofEast);
        seen(east, 16, 3600);

        assertThat(takenByWest()).singleElement().extracting(Waiting::letter).isEqualTo(mail.letter());
        assertThat(new Claims(sql, east).holds(mail))
                .as("what the other node still has in hand should it wake up")
                .isFalse();
        ThisNode north = new ThisNode();
        seen(north, 0, 3600);
        new Claims(sql, north).releaseAbandoned(now);
        assertThat(new Outbox(sql, north).claim(5, now, now.plus(Delivering.CLAIM)))
                .as("a second time")
                .isEmpty();
    }

    @Test
    void lettersWithLinksToo() {
        sql.sql("delete from outbox").update();
        ofEast.putLink(
                given.person("member").username(),
                new Waiting.Link("http://localhost", now.plus(Duration.ofHours(1))),
                now);
        claim(ofEast);
        assertThat(takenByWest()).isEmpty();
        seen(east, 16, 3600);

        assertThat(takenByWest()).hasSize(1);
    }

    @Test
    void whatANodeThatStoppedLeftIsFreeAtOnce() {
        claim(ofEast);
        sql.sql("delete from running_node where id = :id")
                .param("id", east.id())
                .update();

        assertThat(takenByWest()).hasSize(1);
    }

    @Test
    void whoMissedBeatsOrHasJustBegunJudgesNobody() {
        claim(ofEast);
        seen(east, 16, 3600);
        seen(west, 0, 14);
        assertThat(takenByWest()).as("begun just now").isEmpty();
        seen(west, 16, 3600);
        assertThat(takenByWest()).as("not seen itself").isEmpty();
        sql.sql("delete from running_node where id = :id")
                .param("id", west.id())
                .update();
        assertThat(takenByWest()).as("never seen").isEmpty();
    }

    @Test
    void aClaimThatNamesNoNodeRunsOutByItsTimeOnly() {
        sql.sql("delete from running_node where id = :id")
                .param("id", east.id())
                .update();
        claim(ofEast);

        assertThat(takenByWest()).isEmpty();
        assertThat(ofWest.claim(5, now.plus(Delivering.CLAIM), now.plus(Delivering.CLAIM.multipliedBy(2))))
                .hasSize(1);
    }

    @Test
    void aClaimOfTheVersionBeforeIsNotThatOfTheNodeBefore() {
        Waiting mail = claim(ofEast);
        seen(east, 16, 3600);
        asTheVersionBeforeClaims();
        assertThat(takenByWest()).as("taken when the claim had run out").isEmpty();

        sql.sql("update outbox set state = 'sending', tries = 1, claimed_try = 1, claimed_by = :east")
                .param("east", east.id())
                .update();
        ofEast.giveBack(mail, now);
        asTheVersionBeforeClaims();
        assertThat(takenByWest()).as("taken when it was given back").isEmpty();
    }

    @Test
    void whatARoundThatBrokeOffLeftIsDoneByTheNextOne() {
        claim(ofWest);

        assertThat(takenByWest()).hasSize(1);
    }

    private void asTheVersionBeforeClaims() {
        sql.sql("update outbox set state = 'sending', tries = tries + 1, next_try = now() + interval '15 minutes'")
                .update();
    }

    private Waiting claim(Outbox node) {
        return node.claim(5, now, now.plus(Delivering.CLAIM)).get(0);
    }

    private List<Waiting> takenByWest() {
        claimsOfWest.releaseAbandoned(now);
        return ofWest.claim(5, now, now.plus(Delivering.CLAIM));
    }

    private void seen(ThisNode node, int secondsAgo, int steadyForSeconds) {
        sql.sql("""
                        insert into running_node (id, steady_since, seen_at)
                        values (:id, now() - make_interval(secs => :steady), now() - make_interval(secs => :ago))
                        on conflict (id) do update set steady_since = excluded.steady_since, seen_at = excluded.seen_at
                        """)
                .param("id", node.id())
                .param("steady", steadyForSeconds)
                .param("ago", secondsAgo)
                .update();
    }
}
