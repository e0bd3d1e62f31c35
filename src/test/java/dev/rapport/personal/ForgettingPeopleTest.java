package dev.rapport.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.perception.BeginningRound;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names are deleted when the days are over that were agreed, and not before. */
@RapportTest
class ForgettingPeopleTest {

    private static final int DAYS = 30;

    @Autowired
    Given people;

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    DeletingWhenDue deleting;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void whoWasHeardAndAskedIsForgottenSoManyDaysAfterEverybodyWasTold() {
        Play play = agreed();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play);
        listened.votes(play, play.member(), 3);
        runs.fireTimer(runs.of(play, "listening"));
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);
        List<String> drawn =
                listened.drawn(play).stream().map(Somebody::username).toList();
        toldBefore(play, DAYS - 1);
        deleting.look();
        assertThat(interviewed(play)).containsAll(drawn);
        assertThat(runs.count(play, "perception_voter")).isPositive();

        toldBefore(play, DAYS + 1);
        deleting.look();
        deleting.look();

        assertThat(interviewed(play)).hasSize(2).doesNotContainAnyElementsOf(drawn);
        assertThat(runs.count(play, "perception_voter")).isZero();
        assertThat(sql.sql("select cardinality(answered) from perception_urn where project_key = :key")
                        .param("key", play.key())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(runs.count(play, "pain_point")).as("the words name nobody").isEqualTo(2);
        assertThat(runs.workItems(play))
                .filteredOn(item -> "interview".equals(item.get("playbook")))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.toString()).doesNotContain(drawn));
    }

    @Test
    void whoTookPartIsForgottenSoManyDaysAfterTheProjectsEnd() {
        Play play = agreed();
        play.story().unitsArePrepared();
        cancelling.cancel(play.sponsor().person(), play.key(), "Enough");
        String user = play.members(play.unit()).get(0).username();
        endedBefore(play, DAYS - 1);
        deleting.look();
        assertThat(runs.count(play, "trainee")).isOne();
        assertThat(nominees(play)).containsExactly(user);

        endedBefore(play, DAYS + 1);
        deleting.look();

        assertThat(runs.count(play, "trainee")).isZero();
        assertThat(runs.count(play, "trainee_count")).isOne();
        assertThat(nominees(play)).containsExactly("");
        assertThat(sql.sql("select author from remark where project_key = :key")
                        .param("key", play.key())
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(sql.sql("""
                        select count(*) from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                        where p.business_key_ = :key and v.name_ = 'nominee'
                        """).param("key", play.key()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void withoutALimitNothingIsDeleted() {
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        cancelling.cancel(play.sponsor().person(), play.key(), "Enough");
        endedBefore(play, 9000);

        deleting.look();

        assertThat(runs.count(play, "trainee")).isOne();
    }

    private Play agreed() {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "retentionDays", DAYS));
        return play;
    }

    private List<String> interviewed(Play play) {
        return sql.sql("select person from perception_interview where project_key = :key")
                .param("key", play.key())
                .query(String.class)
                .list();
    }

    private List<String> nominees(Play play) {
        return sql.sql("select person from active_role where project_key = :key")
                .param("key", play.key())
                .query(String.class)
                .list();
    }

    private void toldBefore(Play play, int days) {
        sql.sql("update perception_round set told_at = now() - make_interval(days => :days) where project_key = :key")
                .param("days", days)
                .param("key", play.key())
                .update();
    }

    private void endedBefore(Play play, int days) {
        sql.sql("update project set ended_at = now() - make_interval(days => :days) where key = :key")
                .param("days", days)
                .param("key", play.key())
                .update();
    }
}
